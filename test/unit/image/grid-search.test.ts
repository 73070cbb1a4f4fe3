import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { findGridRegions } from '../../../src/image/grid-regions.js';
import { searchGrids } from '../../../src/image/grid-search.js';
import { gridNonZeros, gridVote, noVote } from '../../../src/image/grid-vote.js';
import { VoteLattice } from '../../../src/image/vote-lattice.js';
import { grayRaster, pasted, seeded, texturedScene } from '../../support/raster.js';
import type { Raster } from '../../../src/artifacts/types.js';

const side = 512;
const places = 9000;
const whole = { left: 0, top: 0, right: side, bottom: side };

async function saved({ width, height, rgb }: Raster, quality: number): Promise<Raster> {
  const raw = { width, height, channels: 3 } as const;
  const file = await sharp(rgb, { raw }).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
  const { data } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  return grayRaster(width, height, (x, y) => data[(y * width + x) * 3]);
}

const lattice = ({ luma, width, height }: Raster) => new VoteLattice(luma, width, height, places);

function asked(votes: VoteLattice): number {
  return votes.votes.filter((_, at) => votes.wasAsked(at)).length;
}

describe('the search for foreign grids', () => {
  it('asks a quarter of an untouched photo', async () => {
    const votes = lattice(await saved(texturedScene(side, side, 1), 80));
    expect(searchGrids(votes, true).foreign).toEqual([]);
    expect(asked(votes) / votes.votes.length).toBeLessThan(0.3);
  });

  it('finds of a pasted piece what asking everywhere finds', async () => {
    const piece = await saved(texturedScene(side, side, 2), 70);
    const moved = grayRaster(side, side, (x, y) => piece.luma[((y + 5) % side) * side + ((x + 3) % side)]);
    const picture = pasted(await saved(texturedScene(side, side, 1), 75), moved, {
      x: 163,
      y: 181,
      width: 70,
      height: 64,
    });
    const all = lattice(picture);
    all.ask(whole);
    const few = lattice(picture);
    const [found] = searchGrids(few, false).foreign;
    const [wanted] = findGridRegions(all, false).foreign;
    expect(wanted.logNfa).toBeLessThan(-3);
    expect(found).toEqual(wanted);
    expect(asked(few)).toBeLessThan(asked(all) / 2);
  });

  it.each([
    ['an insertion where its grid is met in one place', 0, { foreign: 1, earlier: null }],
    [
      'an earlier save of all where stray votes far away are for its grid too',
      24,
      { foreign: 0, earlier: 27 },
    ],
  ])('takes a region for %s', (_what, strays, expected) => {
    const [columns, rows] = [80, 60];
    const random = seeded(9);
    // Nearly all votes are for the file's own grid, some for any other.
    const votes = Uint8Array.from({ length: columns * rows }, () =>
      random() < 0.06 ? Math.floor(64 * random()) : 0,
    );
    const vote = (column: number, row: number): void => {
      votes[row * columns + column] = 27;
    };
    for (let i = 0; i < 36; i++) vote(10 + 2 * (i % 6), 10 + 2 * Math.floor(i / 6));
    for (let i = 0; i < strays; i++) vote(40 + 6 * (i % 6), 14 + 11 * Math.floor(i / 6));
    const { foreign, earlier } = findGridRegions({ columns, rows, votes }, true);
    expect({ foreign: foreign.length, earlier }).toEqual(expected);
  });

  it('finds a piece moved along one axis only by how far its votes are ahead of the own grid', async () => {
    const photo = await saved(texturedScene(side, side, 1), 75);
    const moved = grayRaster(side, side, (x, y) => photo.luma[y * side + ((x + 43) % side)]);
    const box = { x: 160, y: 176, width: 96, height: 96 };
    const votes = lattice(pasted(photo, moved, box));
    const [found, ...others] = searchGrids(votes, false).foreign;
    // 43 is 3 beyond whole blocks: the piece's grid begins at 5, and shares its rows with the photo's.
    expect(found).toMatchObject({ origin: 5 });
    expect(found.logNfa).toBeLessThan(-3);
    expect(others).toEqual([]);
    expect(findGridRegions(votes, false).foreign).toEqual([]);
  });

  it('does not take votes for a grid along one axis that are hardly ahead for a piece of it', () => {
    const [columns, rows] = [80, 60];
    const votes = new Uint8Array(columns * rows);
    for (let i = 0; i < 100; i++) votes[(20 + (i % 10)) * columns + 30 + Math.floor(i / 10)] = 4;
    const foreign = (lead: number) => findGridRegions({ columns, rows, votes }, true, () => lead).foreign;
    expect(foreign(3)).toEqual([]);
    expect(foreign(12)).toMatchObject([{ origin: 4, left: 30, top: 20, right: 40, bottom: 30 }]);
    for (let i = 0; i < 100; i++) votes[(20 + (i % 10)) * columns + 30 + Math.floor(i / 10)] = 1;
    expect(foreign(12)).toEqual([]);
  });

  it('finds nothing in noise, and does not ask everywhere', () => {
    const random = seeded(3);
    const votes = lattice(grayRaster(side, side, () => 40 + 170 * random()));
    expect(searchGrids(votes, false)).toEqual({ main: null, foreign: [], earlier: null });
    expect(asked(votes) / votes.votes.length).toBeLessThan(0.8);
  });
});

describe('a vote for a grid', () => {
  it('does not hang on the origin counted first', async () => {
    const { luma, width } = await saved(texturedScene(side, side, 4), 92);
    for (const [left, top] of [
      [0, 0],
      [101, 37],
      [250, 333],
    ]) {
      const votes = new Set(Array.from({ length: 64 }, (_, i) => gridVote(luma, width, left, top, i)));
      expect(votes.size).toBe(1);
      expect([...votes]).toEqual([0]);
    }
  });

  it('says how far its grid is ahead of another', async () => {
    const picture = await saved(texturedScene(side, side, 4), 75);
    const { luma, width } = picture;
    expect(gridNonZeros(luma, width, 101, 37, 27) - gridNonZeros(luma, width, 101, 37, 0)).toBeGreaterThan(5);
    const votes = lattice(picture);
    votes.ask(whole);
    const at = votes.nearest(256, 256) ?? -1;
    expect(votes.votes[at]).toBe(0);
    expect(votes.lead(at, 0)).toBe(0);
    expect(votes.lead(at, 27)).toBeGreaterThan(5);
  });

  it('and its block are ahead of those beside it only where it is the grid', async () => {
    const picture = await saved(texturedScene(side, side, 4), 75);
    const votes = lattice(picture);
    const places = Array.from(votes.votes.keys());
    expect(places.filter((at) => votes.isAhead(at, 0, 27)).length).toBeGreaterThan(0.9 * places.length);
    expect(places.filter((at) => votes.isAhead(at, 27, 0)).length).toBeLessThan(0.02 * places.length);
  });

  it('belongs to the block of each grid that holds the middle of its patch', () => {
    const votes = lattice(texturedScene(side, side, 4));
    expect(votes.block(0, 0)).toEqual({ x: 0, y: 0 });
    expect(votes.block(0, 63)).toEqual({ x: 7, y: 7 });
    expect(votes.block(votes.columns + 2, 3 + 8 * 6)).toEqual({ x: 19, y: 14 });
    expect(votes.nearest(7.5, 7.5)).toBe(0);
    expect(votes.nearest(4, 300)).toBe(votes.nearest(8, 300));
    expect(votes.nearest(3, 300)).toBeNull();
    expect(votes.nearest(side - 1, side - 1)).toBeNull();
  });

  it('is withheld on slopes and clipped places', () => {
    const slope = grayRaster(32, 32, (x) => 40 + x);
    expect(gridVote(slope.luma, 32, 3, 3, 0)).toBe(noVote);
    const random = seeded(5);
    const noise = grayRaster(32, 32, (x, y) => (x === 17 && y === 17 ? 255 : 100 + 50 * random()));
    expect(gridVote(noise.luma, 32, 3, 3, 0)).toBe(noVote);
  });
});
