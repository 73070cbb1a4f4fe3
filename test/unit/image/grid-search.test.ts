import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { findGridRegions } from '../../../src/image/grid-regions.js';
import { searchGrids } from '../../../src/image/grid-search.js';
import { gridVote, noVote } from '../../../src/image/grid-vote.js';
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

  it('is withheld on slopes and clipped places', () => {
    const slope = grayRaster(32, 32, (x) => 40 + x);
    expect(gridVote(slope.luma, 32, 3, 3, 0)).toBe(noVote);
    const random = seeded(5);
    const noise = grayRaster(32, 32, (x, y) => (x === 17 && y === 17 ? 255 : 100 + 50 * random()));
    expect(gridVote(noise.luma, 32, 3, 3, 0)).toBe(noVote);
  });
});
