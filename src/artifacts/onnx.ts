/**
 * The one file that knows onnxruntime-node. Each model is read, checked and made ready once a process: sessions that are
 * made again and again leak. `run` blocks the thread it is called on, so only scanning children come here.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { TouchstoneError } from '../domain/errors.js';
import { traceChannels } from '../image/block-traces.js';
import { tileSide } from '../image/tile-grid.js';
import { packageRoot } from '../root.js';

/** One model of models/manifest.json. */
interface ModelEntry {
  readonly file: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

interface Manifest {
  readonly models: Readonly<Partial<Record<string, ModelEntry>>>;
}

export type ModelName = 'recapture' | 'edit-localiser';

const folder = join(packageRoot, 'models');
const sessions = new Map<ModelName, Promise<InferenceSession>>();

/**
 * Logit of each tile. `tiles` holds count x {@link tileSide} x tileSide x 3 bytes, RGB; the model takes them as they are.
 * Throws CFG_MODEL when the model is missing or not the one that the manifest names.
 */
export async function tileLogits(
  model: ModelName,
  tiles: Uint8Array,
  count: number,
): Promise<readonly number[]> {
  const session = await ready(model);
  const input = new Tensor('uint8', tiles, [count, tileSide, tileSide, 3]);
  const { logits } = await session.run({ tiles: input });
  return Array.from(logits.data as Float32Array);
}

/**
 * What the localiser says of a window of whole blocks: `rgb` holds its 8*rows x 8*columns pixels of 3 bytes, `traces` its channels of
 * {@link blockTraces}. Logits, unbounded. Throws CFG_MODEL as {@link tileLogits} does.
 */
export async function editLogits(
  rgb: Uint8Array,
  traces: Float32Array,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): Promise<{ readonly blocks: Float32Array; readonly photo: number }> {
  const session = await ready('edit-localiser');
  const { map, score } = await session.run({
    rgb: new Tensor('uint8', rgb, [1, rows * 8, columns * 8, 3]),
    traces: new Tensor('float32', traces, [1, traceChannels, rows, columns]),
  });
  return { blocks: map.data as Float32Array, photo: (score.data as Float32Array)[0] };
}

function ready(model: ModelName): Promise<InferenceSession> {
  let session = sessions.get(model);
  if (session === undefined) {
    session = open(model);
    sessions.set(model, session);
  }
  return session;
}

async function open(model: ModelName): Promise<InferenceSession> {
  const bytes = await checkedModel(folder, model);
  // One thread: parallelism is one photo per process, and sums come out the same everywhere.
  return InferenceSession.create(bytes, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    logSeverityLevel: 3,
  });
}

/** Bytes of a model of `inFolder` whose hash is the manifest's; throws CFG_MODEL. */
export async function checkedModel(inFolder: string, model: string): Promise<Uint8Array> {
  const fail = (detail: string, cause?: unknown): never => {
    throw new TouchstoneError('CFG_MODEL', `model ${model}: ${detail}`, { cause });
  };
  try {
    const manifest = JSON.parse(await readFile(join(inFolder, 'manifest.json'), 'utf8')) as Manifest;
    const entry = manifest.models[model];
    if (!entry) return fail('Expected an entry in the manifest but received none');
    const bytes = await readFile(join(inFolder, entry.file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== entry.sha256) return fail(`Expected SHA-256 ${entry.sha256} but received ${sha256}`);
    return bytes;
  } catch (thrown) {
    if (thrown instanceof TouchstoneError) throw thrown;
    return fail('it cannot be read', thrown);
  }
}
