/**
 * Sets `grid-anomaly` (`ours`) and `double-compression` (`save`) beside the public ZERO (Nikoukhah 2021, IPOL) on the very same pixels;
 * of ZERO both all regions and those on a foreign grid alone (`foreign`), for it also looks for a missing one:
 *
 *   node dist/bench/grid-peer.js INDEX.tsv OUT.jsonl --root DIR --zero PROGRAM [--most-pixels 700000] [--moved png,98,95,90]
 *
 * PROGRAM is the authors' command line program, which is no part of this repository. INDEX.tsv has the columns file, label, repo, source and
 * mask (empty where there is none). With `--moved`, the index's real JPEGs are cut to 256 pixels along their own grid; of each an honest
 * file and one with a square of itself moved off the grid are saved as PNG or JPEG of that quality. One line of JSON a file, for
 * bench/peer-table.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { doubleCompression } from '../src/analyzers/double-compression.js';
import { gridAnomaly } from '../src/analyzers/grid-anomaly.js';
import { openArtifacts } from '../src/artifacts/index.js';
import { decodeWithSharp } from '../src/artifacts/sharp.js';
import { maskThroughTier, type TierMask } from '../src/artifacts/tiers.js';
import type { Raster } from '../src/artifacts/types.js';
import type { LocalisationMap } from '../src/domain/map.js';
import { pixelScores } from '../src/evaluate/pixel-scores.js';
import { copyOf, type Picture } from './forge/picture.js';
import { Random } from './forge/random.js';
import { readTable } from './read-table.js';

const maxPixels = 200_000_000;
const markedAt = 128;
const cutSide = 256;
/** Stands for ZERO's -inf. */
const mostSure = 1e6;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string', default: '.' },
    zero: { type: 'string' },
    moved: { type: 'string' },
    'most-pixels': { type: 'string', default: '700000' },
    most: { type: 'string', default: 'Infinity' },
  },
});
const [index, to] = positionals;
if (values.zero === undefined || !existsSync(values.zero)) {
  throw new Error(`Expected the path of a built ZERO program for --zero but received ${String(values.zero)}`);
}
const program = resolve(values.zero);
const work = mkdtempSync(join(tmpdir(), 'grid-peer-'));
const out = createWriteStream(to);
const qualities = values.moved?.split(',');
let done = 0;

for (const [at, row] of readTable(index).entries()) {
  if (done >= Number(values.most)) break;
  const bytes = readFileSync(join(values.root, row.file));
  const photo = await decodeWithSharp(bytes, maxPixels).catch(() => null);
  if (photo === null) continue;
  if (qualities === undefined) {
    if (photo.width * photo.height > Number(values['most-pixels'])) continue;
    const mask = row.mask
      ? await maskThroughTier(readFileSync(join(values.root, row.mask)), photo, 'native', maxPixels)
      : null;
    await compare({ set: row.repo, file: row.file, forged: row.label !== 'real' }, bytes, mask);
  } else {
    const cut = /\.jpe?g$/.test(row.file) ? middle(photo) : null;
    if (cut === null) continue;
    const { picture, mask } = moved(cut, new Random(at));
    for (const quality of qualities) {
      const set = `moved, ${quality}`;
      await compare({ set, file: row.file, forged: false }, await saved(cut, quality), null);
      await compare({ set, file: row.file, forged: true }, await saved(picture, quality), mask);
    }
  }
  done++;
}
out.end();
rmSync(work, { recursive: true });

/** The middle of a photo, cut along its own grid; null where it is too small. */
function middle({ rgb, width, height }: Raster): Picture | null {
  if (Math.min(width, height) < cutSide + 32) return null;
  const left = ((width - cutSide) >> 4) << 3;
  const top = ((height - cutSide) >> 4) << 3;
  const cut = new Uint8ClampedArray(cutSide * cutSide * 3);
  for (let y = 0; y < cutSide; y++) {
    const from = ((top + y) * width + left) * 3;
    cut.set(rgb.subarray(from, from + cutSide * 3), y * cutSide * 3);
  }
  return { width: cutSide, height: cutSide, rgb: cut };
}

/** The picture with a square of itself elsewhere, shifted by no whole number of blocks in at least one direction. */
function moved(picture: Picture, random: Random): { picture: Picture; mask: TierMask } {
  const side = random.whole(64, 128);
  const place = (): number => random.whole(0, cutSide - side);
  const [fromX, fromY, toX] = [place(), place(), place()];
  let toY = place();
  while ((toX - fromX) % 8 === 0 && (toY - fromY) % 8 === 0) toY = place();
  const copy = copyOf(picture);
  const forged = new Uint8Array(cutSide * cutSide);
  for (let y = 0; y < side; y++) {
    const from = ((fromY + y) * cutSide + fromX) * 3;
    copy.rgb.set(picture.rgb.subarray(from, from + side * 3), ((toY + y) * cutSide + toX) * 3);
    forged.fill(1, (toY + y) * cutSide + toX, (toY + y) * cutSide + toX + side);
  }
  return { picture: copy, mask: { width: cutSide, height: cutSide, forged } };
}

function saved({ rgb, width, height }: Picture, quality: string): Promise<Buffer> {
  const picture = sharp(rgb, { raw: { width, height, channels: 3 } });
  return quality === 'png'
    ? picture.png({ compressionLevel: 1 }).toBuffer()
    : picture.jpeg({ quality: Number(quality), chromaSubsampling: '4:2:0' }).toBuffer();
}

async function compare(
  row: { readonly set: string; readonly file: string; readonly forged: boolean },
  bytes: Uint8Array,
  mask: TierMask | null,
): Promise<void> {
  const artifacts = openArtifacts(bytes, { maxPixels });
  const raster = await artifacts.get('raster');
  const probe = await artifacts.get('probe');
  if ('inapplicable' in raster || 'inapplicable' in probe) return;
  const begun = process.cpuUsage();
  const said = await gridAnomaly.analyze({ raster, probe }, AbortSignal.timeout(600_000));
  const { user } = process.cpuUsage(begun);
  const ours = said.status === 'scored' ? { score: said.score, map: said.map } : { score: 0, map: undefined };
  const earlierSave = await artifacts.get('earlierSave');
  const save =
    'inapplicable' in earlierSave
      ? null
      : await doubleCompression.analyze({ raster, earlierSave }, AbortSignal.timeout(600_000));
  const saveScore = save?.status === 'scored' ? save.score : 0;
  const zero = await askZero(raster);
  const f1 = (map: LocalisationMap | undefined): number | null =>
    mask && (pixelScores(map, mask, markedAt)?.f1 ?? null);
  out.write(
    `${JSON.stringify({
      ...row,
      pixels: raster.width * raster.height,
      status: said.status,
      scores: { ours: ours.score, save: saveScore, zero: zero.score, foreign: zero.foreign },
      named: { ours: ours.score > 0, save: saveScore > 0, zero: zero.score > 0, foreign: zero.foreign > 0 },
      f1: { ours: f1(ours.map), zero: f1(zero.map) },
      seconds: { ours: user / 1e6, zero: zero.seconds },
    })}\n`,
  );
}

/** -log10 NFA of ZERO's surest region (0 where it names none), its two masks as one map, and its seconds of processor time. */
async function askZero(raster: Raster): Promise<{
  readonly score: number;
  readonly foreign: number;
  readonly map: LocalisationMap;
  readonly seconds: number;
}> {
  const { rgb, width, height } = raster;
  const picture = sharp(rgb, { raw: { width, height, channels: 3 } });
  writeFileSync(join(work, 'photo.png'), await picture.png({ compressionLevel: 1 }).toBuffer());
  // The authors' copy for missing grids: the same picture saved once more at quality 99.
  writeFileSync(join(work, 'again.jpg'), await picture.jpeg({ quality: 99 }).toBuffer());
  const run = spawnSync('/bin/bash', ['-c', 'TIMEFORMAT=%U; time "$0" photo.png again.jpg', program], {
    cwd: work,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`Expected ZERO to end well but it said ${run.stderr}`);
  const surest = (kind: RegExp): number => {
    const regions = run.stdout.split('\n\n').filter((text) => kind.test(text));
    const logs = regions.map(
      (text) => / log\(nfa\) = (\S+)$/m.exec(text.slice(text.indexOf('bounding')))?.[1],
    );
    return Math.max(0, ...logs.map((log) => (log === '-inf' ? mostSure : -Number(log ?? 0))));
  };
  const map: LocalisationMap = {
    ...{ columns: width, rows: height, cell: 1 },
    values: new Uint8Array(width * height),
    reliability: new Uint8Array(width * height).fill(255),
  };
  for (const name of ['mask_f.png', 'mask_m.png']) {
    const mask = await decodeWithSharp(readFileSync(join(work, name)), maxPixels);
    // ZERO's own second copy may be smaller; both begin at the upper left corner.
    for (let y = 0; y < Math.min(height, mask.height); y++) {
      for (let x = 0; x < Math.min(width, mask.width); x++) {
        if (mask.rgb[(y * mask.width + x) * 3] > 0) map.values[y * width + x] = 255;
      }
    }
  }
  return {
    score: surest(/bounding box/),
    foreign: surest(/meaningful grid .*was found here/),
    map,
    seconds: Number(run.stderr.trim().split('\n').at(-1)),
  };
}
