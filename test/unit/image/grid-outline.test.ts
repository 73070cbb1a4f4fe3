import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import type { Raster } from '../../../src/artifacts/types.js';
import { emptyMap } from '../../../src/domain/map.js';
import { boxAround, outlineOf } from '../../../src/image/grid-outline.js';
import { ownGrids } from '../../../src/image/grid-regions.js';
import { searchGrids } from '../../../src/image/grid-search.js';
import { VoteLattice } from '../../../src/image/vote-lattice.js';
import { grayRaster, pasted, texturedScene } from '../../support/raster.js';

const side = 512;
/** No edge is a multiple of 8 off the piece's grid, nor of the picture's. */
const box = { x: 163, y: 181, width: 150, height: 141 };

async function saved({ width, height, rgb }: Raster, quality: number): Promise<Raster> {
  const raw = { width, height, channels: 3 } as const;
  const file = await sharp(rgb, { raw }).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
  const { data } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  return grayRaster(width, height, (x, y) => data[(y * width + x) * 3]);
}

/** A photo saved at 75 with a piece of another one, 3 right and 5 down off its grid. */
async function forged(): Promise<Raster> {
  const piece = await saved(texturedScene(side, side, 2), 70);
  const moved = grayRaster(side, side, (x, y) => piece.luma[((y + 5) % side) * side + ((x + 3) % side)]);
  return pasted(await saved(texturedScene(side, side, 1), 75), moved, box);
}

/** The surest region of a picture, drawn on a map of cells of 2 pixels. */
function drawn(picture: Raster, ownGrid: boolean, places: number, own?: number[]) {
  const lattice = new VoteLattice(picture.luma, side, side, places);
  const { main, foreign } = searchGrids(lattice, ownGrid);
  const map = emptyMap(picture, 2);
  const outline = outlineOf(lattice, foreign[0], own ?? ownGrids(main, ownGrid), map);
  const inBox = (at: number): boolean => {
    const [x, y] = [(at % map.columns) * 2 + 1, Math.floor(at / map.columns) * 2 + 1];
    return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
  };
  const cells = Array.from(outline.keys()).filter((at) => outline[at] !== 0);
  const hits = cells.filter(inBox).length;
  const f1 = (2 * hits) / (cells.length + (box.width * box.height) / 4);
  return { lattice, region: foreign[0], box: boxAround(outline, map), f1 };
}

/** Largest distance between the sides of two boxes. */
function apart(a: typeof box, b: typeof box): number {
  const sides = ({ x, y, width, height }: typeof box): number[] => [x, y, x + width, y + height];
  return Math.max(...sides(a).map((at, i) => Math.abs(at - sides(b)[i])));
}

describe('the outline of a region on another grid', () => {
  it('ends less than a block beside the piece on all sides', async () => {
    const found = drawn(await forged(), false, 9000);
    expect(found.f1).toBeGreaterThan(0.95);
    expect(apart(found.box, box)).toBeLessThan(8);
  });

  it('fills a piece of which few places still vote', async () => {
    const { f1, region } = drawn(await saved(await forged(), 98), true, 9000);
    const blocks = (box.width * box.height) / 64;
    expect(region.members.length).toBeLessThan(0.6 * blocks);
    expect(f1).toBeGreaterThan(0.8);
  });

  it('is as good as its lattice where that is coarse', async () => {
    const found = drawn(await forged(), false, 500);
    expect(found.lattice.step).toBeGreaterThan(20);
    expect(found.f1).toBeGreaterThan(0.85);
    expect(apart(found.box, box)).toBeLessThanOrEqual(found.lattice.step);
  });

  it('holds to the votes alone where the picture has no grid of its own', async () => {
    const found = drawn(await forged(), false, 9000, []);
    expect(found.f1).toBeGreaterThan(0.9);
  });
});
