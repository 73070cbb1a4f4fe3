import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hypergeometricTail, matchPayload, readBlockBits } from '../../../src/image/dwt-dct.js';
import { embedWatermark } from '../../support/embed-watermark.js';

const payload = fc
  .array(fc.constantFrom('0', '1'), { minLength: 24, maxLength: 136 })
  .map((bits) => bits.join(''))
  .filter((bits) => bits.includes('01') && bits.includes('10'));

describe('the open chroma watermark', () => {
  it('reads back every bit of any payload', () => {
    fc.assert(
      fc.property(payload, fc.integer({ min: 320, max: 420 }), (bits, side) => {
        const votes = readBlockBits(embedWatermark(bits, side, side - 31), side, side - 31);
        const { matching, length, chance } = matchPayload(votes, bits);
        expect(matching).toBe(length);
        expect(chance).toBeLessThan(1e-4);
      }),
      { numRuns: 20 },
    );
  });

  it('is not thrown off by a flat background over most of the picture', () => {
    const bits = '1100101000111010010110011101000110100101';
    const rgb = embedWatermark(bits, 512, 512);
    rgb.fill(255, 0, 512 * 340 * 3);
    expect(matchPayload(readBlockBits(rgb, 512, 512), bits).matching).toBe(bits.length);
  });

  it('finds nothing in flat, random or wrongly marked pictures', () => {
    const bits = '1100101000111010010110011101000110100101';
    const flat = new Uint8Array(256 * 256 * 3).fill(90);
    expect(matchPayload(readBlockBits(flat, 256, 256), bits).chance).toBe(1);
    fc.assert(
      fc.property(payload, payload, (written, looked) => {
        fc.pre(!written.includes(looked.slice(0, 12)) && written.length !== looked.length);
        const votes = readBlockBits(embedWatermark(written, 320, 320), 320, 320);
        expect(matchPayload(votes, looked).chance).toBeGreaterThan(1e-7);
      }),
      { numRuns: 20 },
    );
  });

  it('counts chances that sum to one and fall with the hits', () => {
    expect(hypergeometricTail(32, 13, 0)).toBeCloseTo(1, 9);
    for (let hits = 1; hits <= 13; hits++) {
      expect(hypergeometricTail(32, 13, hits)).toBeLessThanOrEqual(hypergeometricTail(32, 13, hits - 1));
    }
    // All of 2 marked among 4 drawn in 2: one way of six.
    expect(hypergeometricTail(4, 2, 2)).toBeCloseTo(1 / 6, 12);
  });
});
