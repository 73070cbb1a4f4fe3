/**
 * Sets the maps of a public localiser beside those of `edit-model`, on the same files:
 *
 *   node dist/bench/map-peer.js INDEX.tsv OUT.jsonl --root DIR --peer FOLDER --name noiseprint
 *
 * FOLDER holds scores.jsonl (file, map, score, seconds) and the maps as grey PNG, as training/touchstone_training/peer_noiseprint.py
 * writes them. INDEX.tsv has the columns file, label, set and mask (empty where there is none). Writes a line of JSON a file for
 * bench/peer-table. Its F1 is that of the best threshold of every photo, since the peer's maps have no common one; ours at the shipped
 * threshold stands beside it.
 */
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { editModel } from '../src/analyzers/edit-model.js';
import { openArtifacts } from '../src/artifacts/index.js';
import { maskThroughTier } from '../src/artifacts/tiers.js';
import { decodeWithSharp } from '../src/artifacts/sharp.js';
import type { LocalisationMap } from '../src/domain/map.js';
import { pixelScores } from '../src/evaluate/pixel-scores.js';
import { readTable } from './read-table.js';

const maxPixels = 200_000_000;
const markedAt = 128;

interface PeerLine {
  readonly file: string;
  readonly map: string;
  readonly score: number;
  readonly seconds: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string', default: '.' },
    peer: { type: 'string', default: '' },
    name: { type: 'string', default: 'peer' },
  },
});
const [index, to] = positionals;
const list = join(values.peer, 'scores.jsonl');
if (!existsSync(list))
  throw new Error(`Expected a folder with scores.jsonl for --peer but received '${values.peer}'`);
const lines = readFileSync(list, 'utf8').trimEnd().split('\n');
const said = new Map(lines.map((line) => JSON.parse(line) as PeerLine).map((line) => [line.file, line]));
const out = createWriteStream(to);

for (const row of readTable(index)) {
  const peer = said.get(row.file);
  if (peer === undefined) continue;
  const artifacts = openArtifacts(readFileSync(join(values.root, row.file)), { maxPixels });
  const raster = await artifacts.get('raster');
  if ('inapplicable' in raster) continue;
  const begun = process.cpuUsage();
  const editLogits = await artifacts.get('editLogits');
  if ('inapplicable' in editLogits) continue;
  const ours = await editModel.analyze({ raster, editLogits }, AbortSignal.timeout(600_000));
  const { user } = process.cpuUsage(begun);
  if (ours.status !== 'scored') continue;
  const grey = await decodeWithSharp(readFileSync(join(values.peer, peer.map)), maxPixels);
  const map: LocalisationMap = {
    ...{ columns: grey.width, rows: grey.height, cell: 1 },
    values: Uint8Array.from({ length: grey.width * grey.height }, (_, at) => grey.rgb[3 * at]),
    reliability: new Uint8Array(grey.width * grey.height).fill(255),
  };
  const mask = row.mask
    ? await maskThroughTier(readFileSync(join(values.root, row.mask)), raster, 'native', maxPixels)
    : null;
  const best = (of: LocalisationMap | undefined): number | null =>
    mask && (pixelScores(of, mask, markedAt)?.oracleF1 ?? null);
  out.write(
    `${JSON.stringify({
      ...{ set: row.set, file: row.file, forged: row.label !== 'real' },
      scores: { ours: ours.score, [values.name]: peer.score },
      f1: { ours: best(ours.map), [values.name]: best(map) },
      shippedF1: mask && (pixelScores(ours.map, mask, markedAt)?.f1 ?? null),
      allF1: mask && (pixelScores(map, mask, markedAt)?.allForgedF1 ?? null),
      seconds: { ours: user / 1e6, [values.name]: peer.seconds },
    })}\n`,
  );
}
out.end();
