import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lumaOf } from '../../../src/image/luma.js';

/** The definition, pixel by pixel. */
const defined = (rgb: Uint8Array, pixels: number): Uint8Array =>
  Uint8Array.from({ length: pixels }, (_, i) => {
    const [red, green, blue] = rgb.subarray(3 * i);
    return Math.floor((19_595 * red + 38_470 * green + 7_471 * blue) / 65_536 + 0.5);
  });

/** Every sample takes every value somewhere. */
const samples = (pixels: number): Uint8Array =>
  Uint8Array.from({ length: 3 * pixels }, (_, i) => (i * 97 + (i >> 8) * 31) & 255);

describe('luma', () => {
  it.each([0, 1, 15, 16, 17, 8_191, 8_192, 8_193, 20_000])('is as defined in each of %i pixels', (pixels) => {
    const rgb = samples(pixels);
    expect(lumaOf(rgb, pixels)).toEqual(defined(rgb, pixels));
  });

  it('is as defined for any colours, wherever they lie in memory', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 3, maxLength: 200 }),
        fc.integer({ min: 0, max: 7 }),
        (rgb, shift) => {
          const moved = new Uint8Array(rgb.length + shift).subarray(shift);
          moved.set(rgb);
          const pixels = Math.floor(rgb.length / 3);
          expect(lumaOf(moved, pixels)).toEqual(defined(rgb, pixels));
        },
      ),
    );
  });

  it('keeps grey as it is, from black to white', () => {
    const greys = Uint8Array.from({ length: 256 }, (_, i) => i);
    const rgb = Uint8Array.from({ length: 768 }, (_, i) => Math.floor(i / 3));
    expect(lumaOf(rgb, 256)).toEqual(greys);
  });
});
