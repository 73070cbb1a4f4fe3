import { describe, expect, it } from 'vitest';
import type { LocalisationMap } from '../../../src/domain/map.js';
import { fuseMaps, markedAt, regionsOf } from '../../../src/fusion/fused-map.js';

function map(
  columns: number,
  rows: number,
  cell: number,
  marked: (c: number, r: number) => number,
): LocalisationMap {
  const values = Uint8Array.from({ length: columns * rows }, (_, i) =>
    marked(i % columns, Math.floor(i / columns)),
  );
  return { columns, rows, cell, values, reliability: new Uint8Array(columns * rows).fill(255) };
}

describe('fuseMaps', () => {
  it('takes the finest grid and keeps places', () => {
    const coarse = map(2, 2, 32, (c, r) => (c === 1 && r === 0 ? 255 : 0));
    const fine = map(8, 8, 8, () => 0);
    const fused = fuseMaps([
      { map: coarse, llr: 3 },
      { map: fine, llr: 0 },
    ]);
    expect(fused).toMatchObject({ columns: 8, rows: 8, cell: 8 });
    const at = (c: number, r: number) => fused?.values[r * 8 + c] ?? -1;
    expect(at(5, 2)).toBeGreaterThan(250);
    expect(at(2, 2)).toBe(0);
    expect(at(5, 6)).toBe(0);
  });

  it('lets a map mark only when its analyzer leans to forgery', () => {
    const full = map(2, 2, 8, () => 255);
    const highest = (llr: number) => Math.max(...(fuseMaps([{ map: full, llr }])?.values ?? []));
    expect(highest(-0.5)).toBeLessThan(markedAt);
    expect(highest(0.5)).toBeGreaterThanOrEqual(markedAt);
  });

  it('marks nothing where a map is unreliable', () => {
    const blind = { ...map(2, 2, 8, () => 255), reliability: new Uint8Array(4) };
    expect(fuseMaps([{ map: blind, llr: 3 }])?.values).toEqual(new Uint8Array(4));
  });

  it('is null without maps', () => {
    expect(fuseMaps([])).toBeNull();
  });
});

describe('regionsOf', () => {
  it('boxes components apart, strongest first, cut at the edge', () => {
    const two = map(5, 5, 8, (c, r) => (c < 2 && r < 2 ? 200 : c === 4 && r === 4 ? 255 : 0));
    expect(regionsOf(two, 38, 37)).toEqual([
      { box: { x: 0, y: 0, width: 16, height: 16 }, score: 200 / 255 },
      { box: { x: 32, y: 32, width: 6, height: 5 }, score: 1 },
    ]);
  });

  it('joins cells that touch at a corner', () => {
    const diagonal = map(3, 3, 8, (c, r) => (c === r ? 255 : 0));
    expect(regionsOf(diagonal, 24, 24)).toHaveLength(1);
  });

  it('gives at most as many as asked for', () => {
    const dots = map(9, 1, 8, (c) => (c % 2 === 0 ? 255 : 0));
    expect(regionsOf(dots, 72, 8, 3)).toHaveLength(3);
  });
});
