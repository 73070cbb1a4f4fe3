import { describe, expect, it } from 'vitest';
import { grainCells } from '../../../src/image/grain-cells.js';
import { grainIslands } from '../../../src/image/grain-islands.js';
import { islandMeasures } from '../../../src/image/island-measures.js';
import { noiseCurve } from '../../../src/image/noise-curve.js';
import { grayRaster, seeded } from '../../support/raster.js';

const side = 256;
const disc = { x: 100, y: 140, radius: 40 };
const inDisc = (x: number, y: number, margin = 0): boolean =>
  Math.hypot(x - disc.x, y - disc.y) < disc.radius + margin;

/** Grain of +-`amplitude` about a gray of 120; `inside` replaces it in the disc. */
function cellsOf(amplitude: number, inside: number) {
  const random = seeded(3);
  const { rgb, luma } = grayRaster(
    side,
    side,
    (x, y) => 120 + (random() - 0.5) * 2 * (inDisc(x, y) ? inside : amplitude),
  );
  return grainCells(rgb, luma, side, side);
}

describe('islands of little grain', () => {
  it('are where grain is missing', () => {
    const cells = cellsOf(12, 1);
    const [island] = grainIslands(cells);
    const { columns, cell } = cells.grid;
    const area = Math.PI * disc.radius ** 2;
    expect(island.cells.length * cell * cell).toBeGreaterThan(0.7 * area);
    expect(island.cells.length * cell * cell).toBeLessThan(1.2 * area);
    for (const at of island.cells) {
      // The middle of nine neighbours rounds the outline.
      expect(inDisc((at % columns) * cell + 4, Math.floor(at / columns) * cell + 4, cell)).toBe(true);
    }
    for (const at of island.ring) expect(island.cells).not.toContain(at);
  });

  it('are not found in even grain, nor in a photo without any', () => {
    expect(grainIslands(cellsOf(12, 12))).toEqual([]);
    expect(grainIslands(cellsOf(0, 0))).toEqual([]);
  });

  it('are measured against the curve of equal brightness', () => {
    const cells = cellsOf(12, 3);
    const [island] = grainIslands(cells);
    const measures = islandMeasures(cells, island);
    // Amplitude a fourth: energy a sixteenth, ln 16 = 2.77, less the spread between the curve and the middle of the grain.
    expect(measures.belowCurve).toBeGreaterThan(2);
    expect(measures.belowCurve).toBeLessThan(2.8);
    expect(measures.alikeShare).toBeLessThan(-2);
    expect(measures.touch).toBe(0);
    expect(measures.step).toBeLessThan(2);
    // A disc of n cells has about 3.5 times as many neighbours as the square root of n says.
    expect(measures.outline).toBeGreaterThan(3);
    expect(measures.outline).toBeLessThan(6);
  });
});

describe('the noise curve', () => {
  it('tells noise by brightness, and nothing where too little is that bright', () => {
    const random = seeded(5);
    const { rgb, luma } = grayRaster(side, side, (x) =>
      x < side / 2 ? 60 + (random() - 0.5) * 4 : 180 + (random() - 0.5) * 24,
    );
    const curve = noiseCurve(grainCells(rgb, luma, side, side));
    // Six times the amplitude: ln 36 = 3.6 more.
    expect(curve(180) - curve(60)).toBeGreaterThan(3);
    expect(curve(180) - curve(60)).toBeLessThan(4);
    expect(curve(120)).toBe(-Infinity);
  });
});
