import { describe, expect, it } from 'vitest';
import { isFlat } from '../../../src/image/is-flat.js';
import { texture } from '../../support/noise.js';

const [width, height] = [320, 400];

/** A textured picture whose lower part, from `row` on, is one colour. */
function withFlatPart(row: number, value = 90): Uint8Array {
  const luma = new Uint8Array(texture(width, height, 1));
  luma.fill(value, row * width);
  return luma;
}

describe('isFlat', () => {
  it('is true of a drawing and false of a photo', () => {
    expect(isFlat(new Uint8Array(width * height).fill(90), width, 0.8)).toBe(true);
    expect(isFlat(withFlatPart(height), width, 0.8)).toBe(false);
  });

  it('sets the share apart, wherever the flat part lies', () => {
    const luma = withFlatPart(height / 2);
    expect(isFlat(luma, width, 0.4)).toBe(true);
    expect(isFlat(luma, width, 0.6)).toBe(false);
    expect(isFlat(luma.toReversed(), width, 0.4)).toBe(true);
    expect(isFlat(luma.toReversed(), width, 0.6)).toBe(false);
  });

  it('leaves clipped pixels out', () => {
    expect(isFlat(withFlatPart(20, 255), width, 0.1)).toBe(false);
    expect(isFlat(new Uint8Array(width * height), width, 0)).toBe(false);
  });
});
