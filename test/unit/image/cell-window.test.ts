import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centralWindow, cutWindow, windowsOver } from '../../../src/image/cell-window.js';

const sides = fc.integer({ min: 8, max: 5_000 });

describe('centralWindow', () => {
  it('holds whole cells inside the picture and no more pixels than asked, around the centre', () => {
    fc.assert(
      fc.property(sides, sides, fc.integer({ min: 20_000, max: 3_000_000 }), (width, height, most) => {
        const { column, row, columns, rows } = centralWindow(width, height, 8, most);
        expect((column + columns) * 8).toBeLessThanOrEqual(width);
        expect((row + rows) * 8).toBeLessThanOrEqual(height);
        expect(columns * rows * 64).toBeLessThanOrEqual(most);
        expect(Math.abs(2 * column + columns - Math.floor(width / 8))).toBeLessThanOrEqual(1);
        expect(Math.abs(2 * row + rows - Math.floor(height / 8))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the whole picture where that is allowed', () => {
    expect(centralWindow(1_000, 999, 8, 1_000_000)).toEqual({ column: 0, row: 0, columns: 125, rows: 124 });
  });
});

const lengths = fc.integer({ min: 1, max: 300 });

describe('windowsOver', () => {
  it('holds every cell once, in windows of like size and no more than asked', () => {
    fc.assert(
      fc.property(lengths, lengths, fc.integer({ min: 16, max: 200 }), (columns, rows, most) => {
        const seen = new Uint8Array(columns * rows);
        const windows = windowsOver(columns, rows, most);
        for (const window of windows) {
          expect(Math.max(window.columns, window.rows)).toBeLessThanOrEqual(most);
          for (let row = window.row; row < window.row + window.rows; row++) {
            for (let at = 0; at < window.columns; at++) seen[row * columns + window.column + at]++;
          }
        }
        expect(seen.every((count) => count === 1)).toBe(true);
        const wide = new Set(windows.map((window) => window.columns));
        expect(wide.size).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('is one window where no bound is set', () => {
    expect(windowsOver(125, 124, Infinity)).toEqual([{ column: 0, row: 0, columns: 125, rows: 124 }]);
  });
});

describe('cutWindow', () => {
  it('copies the pixels that the window names', () => {
    const [width, height] = [40, 24];
    const rgb = Uint8Array.from({ length: width * height * 3 }, (_, at) => at % 251);
    const window = { column: 2, row: 1, columns: 2, rows: 1 };
    const cut = cutWindow(rgb, width, 8, window);
    expect(cut).toHaveLength(16 * 8 * 3);
    for (let y = 0; y < 8; y++) {
      for (let x = 0; x < 16; x++) {
        expect(cut[(y * 16 + x) * 3 + 1]).toBe(rgb[((y + 8) * width + x + 16) * 3 + 1]);
      }
    }
  });
});
