import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pixelScores } from '../../../src/evaluate/pixel-scores.js';
import type { LocalisationMap } from '../../../src/domain/map.js';

function mapOf(columns: number, cell: number, values: number[]): LocalisationMap {
  const reliability = new Uint8Array(values.length).fill(255);
  return { columns, rows: values.length / columns, cell, values: Uint8Array.from(values), reliability };
}

describe('pixelScores', () => {
  // 4 x 2 pixels, the left 2 x 2 forged; cells of 2 pixels.
  const truth = { width: 4, height: 2, forged: Uint8Array.of(1, 1, 0, 0, 1, 1, 0, 0) };

  it('scores a map that marks the forged cell alone as perfect', () => {
    expect(pixelScores(mapOf(2, 2, [255, 0]), truth, 128)).toEqual({
      precision: 1,
      recall: 1,
      f1: 1,
      iou: 1,
      oracleF1: 1,
      allForgedF1: 2 / 3,
      forgedShare: 0.5,
    });
  });
  it('counts hits, alarms and misses pixel by pixel', () => {
    // Marked: pixels (0,0), (1,0), (2,0): two hits, one alarm, two misses.
    const scores = pixelScores(mapOf(4, 1, [200, 200, 200, 0, 0, 0, 0, 0]), truth, 128);
    expect(scores).toMatchObject({ precision: 2 / 3, recall: 1 / 2, f1: 4 / 7, iou: 2 / 5 });
  });
  it('finds the best threshold apart from the fixed one', () => {
    expect(pixelScores(mapOf(2, 2, [100, 50]), truth, 128)).toMatchObject({
      precision: null,
      f1: 0,
      oracleF1: 1,
    });
  });
  it('scores a missing map as nothing marked', () => {
    expect(pixelScores(undefined, truth, 128)).toMatchObject({
      precision: null,
      recall: 0,
      f1: 0,
      oracleF1: 0,
    });
  });
  it('has nothing to score where the mask marks nothing', () => {
    expect(pixelScores(undefined, { width: 2, height: 1, forged: Uint8Array.of(0, 0) }, 128)).toBeNull();
  });
  it('lets the last cells reach over the edge', () => {
    const scores = pixelScores(
      mapOf(2, 3, [0, 255]),
      { width: 4, height: 1, forged: Uint8Array.of(0, 0, 0, 1) },
      128,
    );
    expect(scores?.f1).toBe(1);
  });
  it('never scores the fixed threshold above the best one, and iou never above f1', () => {
    const pixels = 12;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 255 }), { minLength: pixels, maxLength: pixels }),
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: pixels, maxLength: pixels }),
        (values, forged) => {
          fc.pre(forged.includes(1));
          const scores = pixelScores(
            mapOf(4, 1, values),
            { width: 4, height: 3, forged: Uint8Array.from(forged) },
            128,
          );
          expect(scores?.f1).toBeLessThanOrEqual(scores?.oracleF1 ?? -1);
          expect(scores?.iou).toBeLessThanOrEqual(scores?.f1 ?? -1);
        },
      ),
    );
  });
});
