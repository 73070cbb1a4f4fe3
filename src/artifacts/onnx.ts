/**
 * The one file that knows onnxruntime-node. Each model is read, checked and made ready once a process: sessions that are
 * made again and again leak. `run` blocks the thread it is called on, so only scanning children come here.
 */
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { TouchstoneError } from '../domain/errors.js';
import { traceChannels } from '../image/block-traces.js';
import { tileSide } from '../image/tile-grid.js';
import { modelBytes, type ModelName, type ModelSet } from './models.js';

/** Names of the inputs and outputs of each model: what any replacement must have too. */
const contracts: Readonly<Record<ModelName, { readonly inputs: string[]; readonly outputs: string[] }>> = {
  recapture: { inputs: ['tiles'], outputs: ['logits'] },
  'edit-localiser': { inputs: ['rgb', 'traces'], outputs: ['map', 'score'] },
  synthesis: { inputs: ['rgb'], outputs: ['logit'] },
};

const sessions = new Map<string, Promise<InferenceSession>>();

/**
 * Logit of each tile. `tiles` holds count x {@link tileSide} x tileSide x 3 bytes, RGB; the model takes them as they are.
 * Throws CFG_MODEL when the model is missing, not the one that the manifest names, or not of its contract.
 */
export async function tileLogits(
  models: ModelSet,
  tiles: Uint8Array,
  count: number,
): Promise<readonly number[]> {
  const session = await ready(models, 'recapture');
  const tileBytes = tileSide * tileSide * 3;
  const answers: number[] = [];
  // One at a time: what a model computes on the way then stays in the processor's cache.
  for (let at = 0; at < count; at++) {
    const tile = tiles.subarray(at * tileBytes, (at + 1) * tileBytes);
    const { logits } = await session.run({
      tiles: new Tensor('uint8', tile, [1, tileSide, tileSide, 3]),
    });
    answers.push(floats('recapture', logits, 1)[0]);
  }
  return answers;
}

/**
 * What the localiser says of a window of whole blocks: `rgb` holds its 8*rows x 8*columns pixels of 3 bytes, `traces` its channels of
 * {@link blockTraces}. Logits, unbounded. Throws CFG_MODEL as {@link tileLogits} does.
 */
export async function editLogits(
  models: ModelSet,
  rgb: Uint8Array,
  traces: Float32Array,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): Promise<{ readonly blocks: Float32Array; readonly photo: number }> {
  const session = await ready(models, 'edit-localiser');
  const { map, score } = await session.run({
    rgb: new Tensor('uint8', rgb, [1, rows * 8, columns * 8, 3]),
    traces: new Tensor('float32', traces, [1, traceChannels, rows, columns]),
  });
  return {
    blocks: floats('edit-localiser', map, rows * columns),
    photo: floats('edit-localiser', score, 1)[0],
  };
}

/** Logit of a square of `side` x `side` x 3 bytes, RGB. Throws CFG_MODEL as {@link tileLogits} does. */
export async function synthesisLogit(models: ModelSet, rgb: Uint8Array, side: number): Promise<number> {
  const session = await ready(models, 'synthesis');
  const { logit } = await session.run({ rgb: new Tensor('uint8', rgb, [1, side, side, 3]) });
  return floats('synthesis', logit, 1)[0];
}

function floats(model: ModelName, { data }: Tensor, count: number): Float32Array {
  if (data instanceof Float32Array && data.length === count) return data;
  throw new TouchstoneError(
    'CFG_MODEL',
    `model ${model}: Expected ${count} numbers (float32) but received ${data.length} of another kind`,
  );
}

function ready(models: ModelSet, name: ModelName): Promise<InferenceSession> {
  const key = `${models.folder}\n${name}`;
  let session = sessions.get(key);
  if (session === undefined) {
    session = open(models, name);
    sessions.set(key, session);
  }
  return session;
}

async function open(models: ModelSet, name: ModelName): Promise<InferenceSession> {
  const bytes = await modelBytes(models, name);
  // One thread: parallelism is one photo per process, and sums come out the same everywhere.
  const session = await InferenceSession.create(bytes, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    // An arena keeps to the end the most that any photo took.
    enableCpuMemArena: false,
    logSeverityLevel: 3,
  }).catch((cause: unknown) => {
    throw new TouchstoneError('CFG_MODEL', `model ${name}: onnxruntime cannot read it`, { cause });
  });
  const { inputs, outputs } = contracts[name];
  const has = (wanted: readonly string[], found: readonly string[]) =>
    wanted.every((one) => found.includes(one));
  if (has(inputs, session.inputNames) && has(outputs, session.outputNames)) return session;
  const received = `${session.inputNames.join(', ')} -> ${session.outputNames.join(', ')}`;
  throw new TouchstoneError(
    'CFG_MODEL',
    `model ${name}: Expected ${inputs.join(', ')} -> ${outputs.join(', ')} but received ${received}`,
  );
}
