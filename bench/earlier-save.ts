/**
 * Runs `double-compression` alone on labelled photos in histories that it can tell most of:
 *
 *   node dist/bench/earlier-save.js INDEX.tsv OUT.jsonl --root DIR [--histories native,png,cut95] [--turns] [--part 0/2] [--limit N]
 *
 * INDEX.tsv has the columns file, label, repo and mask (empty where there is none). Histories: `native` the file itself; `png` decoded
 * and saved without loss; `cutQ` decoded, cut by 1 to 7 pixels left and top and saved as JPEG of quality Q; `chat` as
 * `touchstone evaluate` has it. `--turns` gives each photo one of them, in turn. One line of JSON a photo and history.
 */
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { doubleCompression } from '../src/analyzers/double-compression.js';
import { openArtifacts } from '../src/artifacts/index.js';
import { decodeWithSharp } from '../src/artifacts/sharp.js';
import { maskThroughTier, throughTier } from '../src/artifacts/tiers.js';
import type { Raster } from '../src/artifacts/types.js';
import type { LocalisationMap } from '../src/domain/map.js';
import { pixelScores } from '../src/evaluate/pixel-scores.js';
import { Random } from './forge/random.js';
import { readTable } from './read-table.js';

const maxPixels = 200_000_000;
const markedAt = 128;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string', default: '.' },
    histories: { type: 'string', default: 'native,png,cut90,cut95,cut98' },
    part: { type: 'string', default: '0/1' },
    limit: { type: 'string', default: 'Infinity' },
    turns: { type: 'boolean', default: false },
  },
});
const [index, to] = positionals;
const [part, parts] = values.part.split('/').map(Number);
const histories = values.histories.split(',');
const out = createWriteStream(to);

interface Cut {
  readonly left: number;
  readonly top: number;
}
const whole: Cut = { left: 0, top: 0 };

for (const [at, row] of readTable(index).slice(0, Number(values.limit)).entries()) {
  if (at % parts !== part) continue;
  const bytes = readFileSync(join(values.root, row.file));
  const photo = await decodeWithSharp(bytes, maxPixels).catch(() => null);
  if (photo === null) continue;
  const random = new Random(at);
  for (const history of values.turns ? [histories[at % histories.length]] : histories) {
    const cut = history.startsWith('cut') ? { left: random.whole(1, 7), top: random.whole(1, 7) } : whole;
    const file = await through(history, bytes, photo, cut);
    if (file === null) continue;
    const said = await ask(file);
    const pixels = row.mask
      ? await compared(said.map, join(values.root, row.mask), photo, cut, history)
      : null;
    out.write(`${JSON.stringify({ ...row, as: history, ...said, map: undefined, pixels })}\n`);
  }
}
out.end();

async function through(
  history: string,
  bytes: Buffer,
  photo: Raster,
  { left, top }: Cut,
): Promise<Uint8Array | null> {
  if (history === 'native') return bytes;
  if (history === 'chat') return throughTier(photo, 'chat');
  const { width, height } = photo;
  if (Math.min(width, height) < 16) return null;
  const picture = sharp(photo.rgb, { raw: { width, height, channels: 3 } }).extract({
    left,
    top,
    width: width - left,
    height: height - top,
  });
  return history === 'png'
    ? picture.png({ compressionLevel: 1 }).toBuffer()
    : picture.jpeg({ quality: Number(history.slice(3)), chromaSubsampling: '4:2:0' }).toBuffer();
}

async function ask(file: Uint8Array) {
  const artifacts = openArtifacts(file, { maxPixels });
  const raster = await artifacts.get('raster');
  const earlierSave = await artifacts.get('earlierSave');
  if ('inapplicable' in raster || 'inapplicable' in earlierSave) return { status: 'not_applicable' };
  const analysis = await doubleCompression.analyze({ raster, earlierSave }, AbortSignal.timeout(600_000));
  if (analysis.status !== 'scored') return { status: 'unproven' };
  const { score, findings, map } = analysis;
  const [{ strength, places, values: told }] = findings;
  return { status: 'scored', score, strength, places, told, map };
}

async function compared(
  map: LocalisationMap | undefined,
  mask: string,
  photo: Raster,
  { left, top }: Cut,
  history: string,
) {
  const truth = await maskThroughTier(
    readFileSync(mask),
    photo,
    history === 'chat' ? 'chat' : 'native',
    maxPixels,
  );
  if (truth === null) return null;
  const [width, height] = [truth.width - left, truth.height - top];
  const forged = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (y + top) * truth.width + left;
    forged.set(truth.forged.subarray(from, from + width), y * width);
  }
  const scores = pixelScores(map, { width, height, forged }, markedAt);
  return scores && { f1: scores.f1, oracleF1: scores.oracleF1, share: scores.forgedShare };
}
