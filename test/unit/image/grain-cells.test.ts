import { describe, expect, it } from 'vitest';
import { grainCells } from '../../../src/image/grain-cells.js';
import { grayRaster, seeded } from '../../support/raster.js';

const side = 128;
const measured = (value: (x: number, y: number) => number) => {
  const { rgb, luma } = grayRaster(side, side, value);
  return grainCells(rgb, luma, side, side);
};
const meanOf = (values: Float32Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Noise of a standard deviation: the sum of twelve draws is all but normal. */
function noisy(deviation: number, seed = 1): () => number {
  const random = seeded(seed);
  return () => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += random();
    return 128 + deviation * sum;
  };
}

describe('grain cells', () => {
  it('measure white noise by its variance, in every octave', () => {
    const { grain, coarse } = measured(noisy(6));
    // ln 36 = 3.58, less what the logarithm of few samples loses and more what rounding adds.
    expect(meanOf(grain)).toBeGreaterThan(3.4);
    expect(meanOf(grain)).toBeLessThan(3.65);
    expect(Math.abs(meanOf(coarse) - meanOf(grain))).toBeLessThan(0.3);
  });

  it('rise by ln 4 where noise doubles', () => {
    const rise = meanOf(measured(noisy(10)).grain) - meanOf(measured(noisy(5)).grain);
    expect(rise).toBeCloseTo(Math.log(4), 1);
  });

  it('measure nothing in what is flat: ln .05', () => {
    const { grain, colour, luma, usable } = measured(() => 90);
    expect(meanOf(grain)).toBeCloseTo(Math.log(0.05), 5);
    expect(meanOf(colour)).toBeCloseTo(Math.log(0.05), 5);
    expect(meanOf(luma)).toBe(90);
    expect(usable.every((one) => one === 1)).toBe(true);
  });

  it('measure a wave of the finest octave exactly', () => {
    // Columns of 100 and 104: the axis wave of each quad is (2 * -4) / 2 = -4, energy 16, over two axis directions 8, over four bands 2.
    const { grain, coarse } = measured((x) => 100 + 4 * (x % 2));
    expect(grain[0]).toBeCloseTo(Math.log(2 + 0.05), 5);
    expect(coarse[0]).toBeCloseTo(Math.log(0.05), 5);
  });

  it('take clipped pieces out', () => {
    const { usable, grid } = measured((x) => (x < 64 ? 255 : 128));
    expect(usable[0]).toBe(0);
    expect(usable[grid.columns - 1]).toBe(1);
  });

  it('measure colour apart from brightness', () => {
    const { rgb, luma } = grayRaster(side, side, () => 100);
    for (let at = 0; at < side * side; at++) rgb[3 * at] = 140;
    const { red, blue, grain } = grainCells(rgb, luma, side, side);
    expect(red[0]).toBe(40);
    expect(blue[0]).toBe(0);
    expect(grain[0]).toBeCloseTo(Math.log(0.05), 5);
  });
});
