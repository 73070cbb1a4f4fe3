import { describe, expect, it } from 'vitest';
import { transformSquare } from '../../../src/image/fourier.js';
import { predictorError } from '../../../src/image/predictor-error.js';
import { relativeSpectra } from '../../../src/image/relative-spectra.js';
import { spreadTiles } from '../../../src/image/spread-tiles.js';
import { turnedPairs } from '../../../src/image/turned-pairs.js';
import { seeded } from '../../support/raster.js';

const noise = (length: number, seed: number) => {
  const random = seeded(seed);
  return Float64Array.from({ length }, () => random() - 0.5);
};

describe('transformSquare', () => {
  it('is the sum that defines it', () => {
    const side = 8;
    const [re, im] = [noise(side * side, 1), noise(side * side, 2)];
    const [gotRe, gotIm] = [re.slice(), im.slice()];
    transformSquare(gotRe, gotIm, side);
    for (let u = 0; u < side; u++) {
      for (let v = 0; v < side; v++) {
        let [sumRe, sumIm] = [0, 0];
        for (let y = 0; y < side; y++) {
          for (let x = 0; x < side; x++) {
            const angle = (-2 * Math.PI * (u * x + v * y)) / side;
            const at = y * side + x;
            sumRe += re[at] * Math.cos(angle) - im[at] * Math.sin(angle);
            sumIm += re[at] * Math.sin(angle) + im[at] * Math.cos(angle);
          }
        }
        expect(gotRe[u * side + v]).toBeCloseTo(sumRe, 10);
        expect(gotIm[u * side + v]).toBeCloseTo(sumIm, 10);
      }
    }
  });
});

describe('relativeSpectra', () => {
  it('is about 1 on average in noise, and exponential', () => {
    for (const spectrum of relativeSpectra(noise(128 * 128, 3), noise(128 * 128, 4), 128)) {
      const above = (least: number) => spectrum.filter((value) => value > least).length / spectrum.length;
      expect(spectrum.reduce((sum, value) => sum + value, 0) / spectrum.length).toBeCloseTo(1, 1);
      expect(above(1)).toBeCloseTo(Math.exp(-1), 1);
      expect(above(5)).toBeLessThan(3 * Math.exp(-5));
      expect(above(20)).toBe(0);
    }
  });

  it('shows a wave of either signal in that signal alone', () => {
    const place = (u: number, v: number) => u * 128 + v;
    const wave = (u: number, v: number, seed: number) =>
      noise(128 * 128, seed).map(
        (value, at) => value + Math.cos((2 * Math.PI * (u * (at % 128) + v * Math.floor(at / 128))) / 128),
      );
    const [first, second] = relativeSpectra(wave(20, 7, 5), wave(33, 50, 6), 128);
    expect(first[place(20, 7)]).toBeGreaterThan(50);
    expect(first[place(108, 121)]).toBe(first[place(20, 7)]);
    expect(first[place(33, 50)]).toBeLessThan(15);
    expect(second[place(33, 50)]).toBeGreaterThan(50);
    expect(second[place(20, 7)]).toBeLessThan(15);
  });
});

describe('turnedPairs', () => {
  it('takes each frequency of a square at most once, with the one at right angles', () => {
    const pairs = turnedPairs(128, 10);
    const fold = (k: number) => Math.min(k % 128, 128 - (k % 128));
    const seen = new Set<number>();
    for (const { one, other, across, down } of pairs) {
      expect(seen.has(one) || (seen.has(other) && one !== other)).toBe(false);
      seen.add(one).add(other);
      expect([fold(Math.floor(other / 128)), fold(other % 128)]).toEqual([Math.abs(down), Math.abs(across)]);
      expect(Math.hypot(across, down)).toBeGreaterThanOrEqual(10);
    }
    expect(pairs.length).toBeGreaterThan(3000);
    expect(pairs.some(({ across, down }) => across === 32 && down === 16)).toBe(false);
  });
});

describe('predictorError', () => {
  it('is none on a plane, and the pixel itself where it stands alone', () => {
    const plane = Uint8Array.from({ length: 100 }, (_, at) => 40 + 3 * (at % 10) + 2 * Math.floor(at / 10));
    const square = { left: 1, top: 1, side: 8 };
    const flat = predictorError(plane, 10, square);
    expect(flat.size).toBe(0);
    expect(flat.variance).toBe(0);
    expect(flat.likelihood.every((value) => value === 1)).toBe(true);
    plane[44] += 20;
    const { errors, likelihood } = predictorError(plane, 10, square);
    expect(errors[3 * 8 + 3]).toBe(20);
    expect(errors[3 * 8 + 4]).toBe(-10);
    expect(errors[4 * 8 + 4]).toBe(5);
    expect(likelihood[3 * 8 + 3]).toBeLessThan(1e-9);
  });

  it('counts what is clipped', () => {
    const luma = new Uint8Array(100).fill(120);
    luma.fill(255, 0, 50);
    expect(predictorError(luma, 10, { left: 1, top: 1, side: 8 }).clipped).toBe(0.5);
  });
});

describe('spreadTiles', () => {
  it.each([
    [384, 384],
    [640, 480],
    [4000, 3000],
    [130, 90_000],
    [20_000, 12_000],
    [130, 130],
    [129, 4000],
    [0, 0],
  ])('of %i x %i pixels gives at most 56 within the rim', (width, height) => {
    const { lefts, tops } = spreadTiles(width, height, { side: 128, most: 56, rim: 1 });
    expect(lefts.length * tops.length).toBeLessThanOrEqual(56);
    expect(lefts.length > 0).toBe(Math.min(width, height) >= 130);
    for (const [starts, length] of [
      [lefts, width],
      [tops, height],
    ] as const) {
      for (const [at, start] of starts.entries()) {
        expect(start).toBeGreaterThanOrEqual(1);
        expect(start + 128).toBeLessThan(length);
        if (at > 0) expect(start - starts[at - 1]).toBeGreaterThanOrEqual(63);
      }
    }
  });
});
