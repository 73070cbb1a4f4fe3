/**
 * Makes labelled forgeries from real photos: `node dist/bench/forge.js <index.tsv> <out> --count 2000 --seed 1`
 * (`--without` an index of test photos, told by their sha256).
 *
 * Reads the real rows of an index laid out as ../shared/data describes, and writes, for every forgery, the honest
 * photo with the very same history beside it, so that no encoding tells the classes apart. Output: `forged/`,
 * `real/`, `masks/` and INDEX.tsv (file, label, kind, source, mask, pair, tier, history), for `touchstone evaluate`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { edits } from './forge/edits.js';
import { asCamera, decode, deliver, deliverMask, drawDelivery, type Tier } from './forge/history.js';
import { copyOf, type Picture } from './forge/picture.js';
import { Random } from './forge/random.js';
import { readTable } from './read-table.js';

const tiers: readonly Tier[] = ['native', 'native', 'chat', 'hard'];
/** Longest side that is worked on; larger photos are cut (their own grid kept) or scaled down. */
const workSide = 1600;
const leastSide = 480;
/** Labels as the other sets write them; all else is `photoshop`. */
const labels: Readonly<Partial<Record<string, string>>> = { splice: 'splice', clone: 'copymove' };

interface Row {
  readonly file: string;
  readonly source: string;
}

/** Real rows of the layout, less the photos that `without` lists. */
function readRows(index: string, without: string | undefined): Row[] {
  const kept = new Set(without === undefined ? [] : readTable(without).map((row) => row.sha256));
  return readTable(index)
    .filter((row) => row.label === 'real' && row.set === 'real' && !kept.has(row.sha256))
    .filter((row) => /\.jpe?g$/.test(row.file))
    .map((row) => ({ file: join(dirname(index), row.file), source: row.repo }));
}

/** One photo ready for work; null where it is too small or is no JPEG. `own`: its own compression still stands. */
async function open(row: Row, random: Random): Promise<{ picture: Picture; own: boolean } | null> {
  const { format, width, height } = await sharp(row.file).metadata();
  if (format !== 'jpeg' || Math.min(width, height) < leastSide) return null;
  const whole = await decode(row.file);
  const longest = Math.max(width, height);
  if (longest <= workSide) return { picture: whole, own: true };
  if (longest >= 1.6 * workSide && random.chance(0.5)) {
    const raw = { width, height, channels: 3 } as const;
    const small = await sharp(whole.rgb, { raw })
      .resize(workSide, workSide, { fit: 'inside' })
      .png()
      .toBuffer();
    return { picture: await decode(small), own: false };
  }
  const area = {
    width: Math.min(width, workSide),
    height: Math.min(height, workSide),
    left: 16 * Math.floor((random.next() * Math.max(0, width - workSide)) / 16),
    top: 16 * Math.floor((random.next() * Math.max(0, height - workSide)) / 16),
  };
  const part = await sharp(whole.rgb, { raw: { width, height, channels: 3 } })
    .extract(area)
    .png()
    .toBuffer();
  return { picture: await decode(part), own: true };
}

async function main(
  index: string,
  out: string,
  count: number,
  seed: number,
  without: string | undefined,
): Promise<void> {
  const random = new Random(seed);
  const rows = readRows(index, without);
  const sources = [...new Set(rows.map((row) => row.source))];
  const draw = async (): Promise<{ picture: Picture; own: boolean; source: string }> => {
    for (;;) {
      // Sources count alike, whatever their size.
      const source = random.pick(sources);
      // A photo that does not decode whole is left out.
      const row = random.pick(rows.filter((candidate) => candidate.source === source));
      const opened = await open(row, random).catch(() => null);
      if (opened !== null) return { ...opened, source };
    }
  };
  for (const folder of ['forged', 'real', 'masks']) await mkdir(join(out, folder), { recursive: true });
  const lines = ['file\tlabel\tkind\tsource\tmask\tpair\ttier\thistory'];
  const names = Object.keys(edits);
  for (let i = 0; i < count; i++) {
    const base = await draw();
    const donor = await draw();
    const kind = names[i % names.length];
    const tier = tiers[Math.floor(i / names.length) % tiers.length];
    const delivery = drawDelivery(random, tier, base.own);
    const honest = await asCamera(base.picture, delivery.cameraQuality);
    const forged = copyOf(honest);
    const opacity = edits[kind](forged, donor.picture, random);
    const bytes = await deliver(forged, delivery);
    const { format, width, height } = await sharp(bytes).metadata();
    const name = String(i).padStart(5, '0');
    const file = `${name}.${format === 'jpeg' ? 'jpg' : 'png'}`;
    await writeFile(join(out, 'forged', file), bytes);
    await writeFile(join(out, 'real', file), await deliver(honest, delivery));
    await writeFile(
      join(out, 'masks', `${name}.png`),
      await deliverMask(opacity, forged, delivery, { width, height }),
    );
    const history = JSON.stringify({
      camera: delivery.cameraQuality,
      edit: delivery.editQuality,
      shift: delivery.shift,
      copies: delivery.copies,
    });
    const tail = `${tier}\t${history}`;
    lines.push(
      `forged/${file}\t${labels[kind] ?? 'photoshop'}\t${kind}\t${base.source}\tmasks/${name}.png\treal/${file}\t${tail}`,
    );
    lines.push(`real/${file}\treal\t${kind}\t${base.source}\t\t\t${tail}`);
  }
  await writeFile(join(out, 'INDEX.tsv'), `${lines.join('\n')}\n`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    without: { type: 'string' },
  },
});
if (positionals.length !== 2) throw new Error('Expected <index.tsv> <out folder>');
await main(positionals[0], positionals[1], Number(values.count), Number(values.seed), values.without);
