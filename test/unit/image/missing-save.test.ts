import { describe, expect, it } from 'vitest';
import type { BlockField, BlockOdds } from '../../../src/image/block-odds.js';
import { fileOrigin, neutralSurface } from '../../../src/image/block-surfaces.js';
import { missingSave } from '../../../src/image/missing-save.js';
import { seeded } from '../../support/raster.js';

const columns = 80;
const rows = 60;
const telling = 1.5;

/** Blocks that show both saves (odds about -1.5), but for a rectangle that shows one (about +1.5). */
function blocks(box: readonly [number, number, number, number], scale = 1, noise = 1): BlockOdds {
  const random = seeded(3);
  const [left, top, right, bottom] = box;
  const odds = Float32Array.from({ length: columns * rows }, (_, at) => {
    const [x, y] = [at % columns, Math.floor(at / columns)];
    const isMissing = x >= left && x < right && y >= top && y < bottom;
    return scale * (isMissing ? telling : -telling) + noise * 3.4 * (random() - 0.5);
  });
  return {
    odds,
    telling: new Float32Array(columns * rows).fill(telling),
    variance: new Float32Array(columns * rows).fill(1),
  };
}

const field: BlockField = {
  columns,
  rows,
  stride: 1,
  surface: new Uint8Array(columns * rows).fill(neutralSurface),
  origin: fileOrigin,
};
const none = [0, 0, 0, 0] as const;
const small = [20, 16, 32, 26] as const;

describe('missing save', () => {
  it('finds nothing where every block shows both saves', () => {
    expect(missingSave(field, blocks(none))).toMatchObject({ isProven: true, regions: [] });
  });

  it('finds the region that lacks one, and where it lies', () => {
    const { regions, grid } = missingSave(field, blocks(small));
    expect(regions).toHaveLength(1);
    expect(regions[0].logNfa).toBeLessThan(-6);
    const { x, y, width, height } = regions[0].box;
    for (const [got, expected] of [
      [x, 160],
      [y, 128],
      [x + width, 256],
      [y + height, 208],
    ]) {
      expect(Math.abs(got - expected)).toBeLessThanOrEqual(2 * grid.cell);
    }
  });

  it('promises less where the rest of the photo varies more than the model says', () => {
    const calm = missingSave(field, blocks(small)).regions[0].logNfa;
    const restless = missingSave(field, blocks(small, 1, 2.5)).regions[0].logNfa;
    expect(restless).toBeGreaterThan(calm + 10);
  });

  it('does not take most of a photo for a region, nor a photo that shows no earlier save', () => {
    expect(missingSave(field, blocks([0, 0, 70, 60])).regions).toEqual([]);
    expect(missingSave(field, blocks(none, 0.2))).toMatchObject({ isProven: false, regions: [] });
    expect(missingSave(field, blocks(small, 0.2))).toMatchObject({ isProven: false, regions: [] });
  });

  it('counts a saturated colour only where it shows the earlier save elsewhere', () => {
    const red = neutralSurface + 1;
    const inside = field.surface.map((_, at) => {
      const [x, y] = [at % columns, Math.floor(at / columns)];
      return x >= 20 && x < 32 && y >= 16 && y < 26 ? red : neutralSurface;
    });
    expect(missingSave({ ...field, surface: inside }, blocks(small)).regions).toEqual([]);
    const elsewhere = inside.map((surface, at) => (at % columns >= 60 ? red : surface));
    expect(missingSave({ ...field, surface: elsewhere }, blocks(small)).regions).toHaveLength(1);
  });

  it('says nothing where no block could be judged', () => {
    const length = columns * rows;
    const blind = {
      odds: new Float32Array(length),
      telling: new Float32Array(length),
      variance: new Float32Array(length),
    };
    const { isProven, judged } = missingSave(field, blind);
    expect(isProven).toBe(false);
    expect(Math.max(...judged)).toBe(0);
  });
});
