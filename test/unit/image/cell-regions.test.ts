import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellGrid } from '../../../src/image/cell-grid.js';
import { cellTexture, cutPieces, pieceDifference } from '../../../src/image/cell-pieces.js';
import { regionsAbove, smoothed } from '../../../src/image/cell-regions.js';

const grid = cellGrid(100, 85, 8);
const cells = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
  minLength: grid.columns * grid.rows,
  maxLength: grid.columns * grid.rows,
});

describe('cell grids', () => {
  it('hold whole cells only', () => {
    expect(grid).toEqual({ columns: 12, rows: 10, cell: 8, piece: 8, inset: 0 });
  });

  it('grow by whole blocks where there would be too many, their pieces on whole blocks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 64, max: 900 }),
        fc.integer({ min: 64, max: 900 }),
        fc.integer({ min: 1, max: 400 }),
        (width, height, most) => {
          const { columns, rows, cell, piece, inset } = cellGrid(width, height, 16, most);
          expect(columns * rows).toBeLessThanOrEqual(most);
          expect([cell % 8, inset % 8, piece]).toEqual([0, 0, 16]);
          expect(inset + piece).toBeLessThanOrEqual(cell);
          if (cell > 16)
            expect(Math.floor(width / (cell - 8)) * Math.floor(height / (cell - 8))).toBeGreaterThan(most);
        },
      ),
    );
  });

  it('lay the pieces side by side as they stand in the picture', () => {
    const luma = Uint8Array.from({ length: 100 * 85 }, (_, at) => (at * 31) % 251);
    const sparse = cellGrid(100, 85, 16, 4);
    const pieces = cutPieces(luma, 100, sparse);
    const { columns, rows, cell, piece, inset } = sparse;
    expect(pieces.length).toBe(columns * rows * piece * piece);
    for (const [column, row, x, y] of [
      [0, 0, 0, 0],
      [columns - 1, 0, 15, 3],
      [0, rows - 1, 7, 15],
    ]) {
      const here = pieces[(row * piece + y) * columns * piece + column * piece + x];
      expect(here).toBe(luma[(row * cell + inset + y) * 100 + column * cell + inset + x]);
    }
  });

  it('give the mean difference of each cell', () => {
    const a = new Uint8Array(100 * 85).fill(10);
    const b = a.map((value, at) => (at % 100 < 8 && at < 800 ? value + 6 : value));
    const found = pieceDifference(cutPieces(a, 100, grid), cutPieces(b, 100, grid), grid);
    expect(found[0]).toBeCloseTo(6);
    expect(Math.max(...found.subarray(1))).toBe(0);
  });

  it('tell flat, busy and clipped cells apart', () => {
    const luma = Uint8Array.from({ length: 100 * 85 }, (_, at) =>
      at % 100 < 48 ? 100 : at % 2 === 0 ? 255 : 200,
    );
    const { activity, clipped } = cellTexture(luma, 100, grid);
    expect([activity[0], clipped[0]]).toEqual([0, 0]);
    expect(activity[8]).toBeGreaterThan(50);
    expect(clipped[8]).toBeCloseTo(0.5);
  });
});

describe('regions', () => {
  it('are disjoint, reach the threshold everywhere and leave no such cell out', () => {
    fc.assert(
      fc.property(cells, fc.double({ min: 0, max: 5, noNaN: true }), (list, threshold) => {
        const values = Float32Array.from(list);
        const regions = regionsAbove(values, grid, threshold);
        const members = regions.flatMap((region) => region.cells);
        expect(new Set(members).size).toBe(members.length);
        expect(members.length).toBe(values.filter((value) => value >= threshold).length);
        for (const region of regions) {
          const sum = region.cells.reduce((total, cell) => total + values[cell], 0);
          expect(region.sum).toBeCloseTo(sum);
          for (const cell of region.cells) {
            const x = (cell % grid.columns) * grid.cell;
            expect(x >= region.box.x && x < region.box.x + region.box.width).toBe(true);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('never join over a corner', () => {
    const values = new Float32Array(grid.columns * grid.rows);
    values[0] = values[grid.columns + 1] = 1;
    expect(regionsAbove(values, grid, 1)).toHaveLength(2);
  });

  it('are found in smoothed values that stay within the limit and skip unknown cells', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const found = smoothed(Float32Array.from(list), grid, 4);
        for (const value of found) expect(Math.abs(value)).toBeLessThanOrEqual(4);
      }),
      { numRuns: 30 },
    );
    const unknown = new Float32Array(grid.columns * grid.rows).fill(NaN);
    expect([...smoothed(unknown, grid, 4)].every((value) => value === 0)).toBe(true);
  });
});
