/**
 * Measures every island of little grain in labelled photos, for fitting and judging `noise-level`:
 *
 *   node dist/bench/grain.js LIST.tsv OUT.jsonl --tiers native,chat,hard [--part 0/2]
 *
 * LIST.tsv has the columns file, label, repo, mask and kind (mask may be empty; file and mask as paths). One line of JSON a photo and tier: the
 * measures of its islands, and beside a mask how well each covers it. A photo that does not decode is left out.
 */
import { createWriteStream, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decodeWithSharp } from '../src/artifacts/sharp.js';
import type { Tier } from '../src/artifacts/tier-geometry.js';
import { maskThroughTier, throughTier, type TierMask } from '../src/artifacts/tiers.js';
import type { Raster } from '../src/artifacts/types.js';
import { grainCells } from '../src/image/grain-cells.js';
import { grainIslands } from '../src/image/grain-islands.js';
import { islandMeasures } from '../src/image/island-measures.js';
import { readTable } from './read-table.js';

const mostPixels = 200_000_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tiers: { type: 'string', default: 'native,chat,hard' },
    part: { type: 'string', default: '0/1' },
  },
});
const [list, to] = positionals;
const [part, parts] = values.part.split('/').map(Number);
const out = createWriteStream(to);

for (const [index, row] of readTable(list).entries()) {
  if (index % parts !== part) continue;
  const photo = await decodeWithSharp(readFileSync(row.file), mostPixels).catch(() => null);
  if (photo === null) continue;
  for (const tier of values.tiers.split(',') as Tier[]) {
    const bytes = tier === 'native' ? null : await throughTier(photo, tier);
    const raster = bytes === null ? photo : await decodeWithSharp(bytes, mostPixels);
    const mask = row.mask ? await maskThroughTier(readFileSync(row.mask), photo, tier, mostPixels) : null;
    out.write(
      `${JSON.stringify({ ...row, tier, pixels: raster.width * raster.height, islands: measured(raster, mask) })}\n`,
    );
  }
}
out.end();

function measured({ rgb, luma, width, height }: Raster, mask: TierMask | null) {
  const cells = grainCells(rgb, luma, width, height);
  return grainIslands(cells).map((island) => ({
    ...islandMeasures(cells, island),
    ...(mask && { overlap: overlapWith(mask, island.cells, cells.grid) }),
  }));
}

/** Cells of the island whose centre is forged, cells of the island, forged cells of the photo. */
function overlapWith(
  { forged, width }: TierMask,
  members: readonly number[],
  { columns, rows, cell }: { readonly columns: number; readonly rows: number; readonly cell: number },
): readonly [number, number, number] {
  const isForged = (at: number): number =>
    forged[(Math.floor(at / columns) * cell + (cell >> 1)) * width + (at % columns) * cell + (cell >> 1)];
  let all = 0;
  for (let at = 0; at < columns * rows; at++) all += isForged(at);
  return [members.reduce((sum, at) => sum + isForged(at), 0), members.length, all];
}
