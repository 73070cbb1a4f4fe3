/**
 * Cuts out what the search for written labels finds on real photos, for fitting its ranking and its reader
 * (training/visible_mark_search.py, training/visible_mark_net.py):
 *
 *   node dist/bench/mark-finds.js PHOTOS.txt patches OUT.bin     a byte for the way of writing and a patch, 60 a photo at most
 *   node dist/bench/mark-finds.js PHOTOS.txt strips OUT.bin      the strip of each proposal
 *
 * Both are signed bytes, 28 a standard deviation. PHOTOS.txt names a photo a line; one that does not decode is left out.
 */
import { createWriteStream, readFileSync } from 'node:fs';
import { decodeWithSharp } from '../src/artifacts/sharp.js';
import { markSearch, workingPlane } from '../src/analyzers/visible-mark.js';
import { runningSums } from '../src/image/mark-band.js';
import { proposeMarks, searchBands } from '../src/image/mark-search.js';
import { markStrip } from '../src/image/mark-strip.js';
import type { Plane } from '../src/image/plane.js';

const mostPixels = 200_000_000;
const mostPatches = 60;

const [, , list, what, to] = process.argv;
const out = createWriteStream(to);
for (const file of readFileSync(list, 'utf8').split('\n').filter(Boolean)) {
  const photo = await decodeWithSharp(readFileSync(file), mostPixels).catch(() => null);
  if (photo === null) continue;
  const work = workingPlane(photo);
  for (const found of what === 'patches' ? patchesOf(work) : stripsOf(work)) out.write(found);
}
out.end();

/** Taken evenly from all there are. */
function patchesOf(work: Plane): Int8Array[] {
  const found: Int8Array[] = [];
  searchBands(work, runningSums(work), markSearch.shapes, ({ values }, way) => {
    found.push(Int8Array.of(way === 'stacked' ? 1 : 0, ...whole(values)));
    return -Infinity;
  });
  const step = Math.max(1, found.length / mostPatches);
  return Array.from({ length: Math.min(mostPatches, found.length) }, (_, i) => found[Math.floor(i * step)]);
}

function stripsOf(work: Plane): Int8Array[] {
  const sums = runningSums(work);
  const strips = proposeMarks(work, sums, markSearch).map((place) => markStrip(sums, work, place));
  return strips.filter((strip) => strip !== null).map(whole);
}

function whole(values: Float32Array): Int8Array {
  return Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value * 28))));
}
