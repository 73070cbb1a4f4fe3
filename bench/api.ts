/**
 * `npm run bench:api`: how fast the product answers 202 while photos come in at a constant rate, whatever it has
 * still to do (an open model: a slow answer does not slow the arrivals, so it cannot hide the waiting). Over the embedded
 * store and, where it is installed, over PostgreSQL.
 */
import { cpus } from 'node:os';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packageRoot } from '../src/root.js';
import { startPostgres } from '../test/support/postgres.js';
import { startProduct } from './api/product.js';
import { upload, type Answer } from './api/upload.js';
import { syntheticPhoto } from './speed/synthetic-photo.js';

const perSecond = 20;
const seconds = 20;
const warmUp = 3 * perSecond;
const sizeBytes = 1_000_000;
/** 95 of 100 answers within. */
const goalMs = 30;

const photo = await photoOf(sizeBytes);
const results = [{ store: 'embedded', ...(await measure(null)) }];
// Its disk writes are waited for, as where somebody runs it.
const server = await startPostgres(true);
if (server === null)
  process.stderr.write('PostgreSQL is not installed here: measured over the embedded store alone\n');
else {
  try {
    results.push({ store: 'postgres', ...(await measure(await server.createDatabase('bench'))) });
  } finally {
    await server.stop();
  }
}
const text = `${JSON.stringify(
  {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus()[0].model} x ${cpus().length}, Node ${process.versions.node}`,
    perSecond,
    sizeBytes: photo.length,
    goalMs,
    results,
  },
  null,
  2,
)}\n`;
writeFileSync(join(packageRoot, 'bench', 'results', 'api.json'), text);
process.stdout.write(text);

async function measure(databaseUrl: string | null) {
  const product = await startProduct(databaseUrl);
  try {
    const answers: Promise<Answer>[] = [];
    const target = new URL('/v1/detections', product.url);
    const began = performance.now();
    for (let i = 0; i < warmUp + perSecond * seconds; i++) {
      await sleep(Math.max(0, began + (i * 1000) / perSecond - performance.now()));
      answers.push(upload(target, product.merchantKey, distinct(photo, i)));
    }
    const measured = (await Promise.all(answers)).slice(warmUp);
    const ms = measured.map((answer) => answer.ms).sort((a, b) => a - b);
    const at = (share: number): number => Number(ms[Math.ceil(share * ms.length) - 1].toFixed(1));
    const accepted = measured.filter(({ status }) => status === 202).length;
    return { uploads: measured.length, accepted, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) };
  } finally {
    await product.stop();
  }
}

/** The smallest synthetic photo of at least so many bytes, in steps of a quarter megapixel. */
async function photoOf(leastBytes: number): Promise<Buffer> {
  for (let megapixels = 1; ; megapixels += 0.25) {
    const made = await syntheticPhoto(megapixels);
    if (made.length >= leastBytes) return made;
  }
}

/** The same photo with a comment of its own, so that each upload is other evidence; in pieces, none of them a copy. */
function distinct(jpeg: Buffer, number: number): Buffer[] {
  const text = Buffer.from(String(number).padStart(8, '0'));
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.length + 2]), text]);
  return [jpeg.subarray(0, 2), comment, jpeg.subarray(2)];
}
