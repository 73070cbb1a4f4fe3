import { traceChannels } from '../image/block-traces.js';
import { tileSide } from '../image/tile-grid.js';
import { modelBytes, modelNames, type ModelSet } from './models.js';
import { overviewSide } from './make-synthesis-logit.js';
import { editLogits, synthesisLogit, tileLogits } from './onnx.js';

export interface CheckedModel {
  readonly name: string;
  readonly version: string;
  readonly sizeBytes: number;
}

/** Blocks of the picture that the localiser is tried on: no square, so that rows and columns cannot be mistaken. */
const blocks = { columns: 30, rows: 24 };

/** Reads and runs every model as a scan would, on a grey picture. Throws CFG_MODEL for the first that would not do. */
export async function checkModels(models: ModelSet): Promise<readonly CheckedModel[]> {
  const grey = (bytes: number) => new Uint8Array(bytes).fill(128);
  await tileLogits(models, grey(2 * tileSide * tileSide * 3), 2);
  await synthesisLogit(models, grey(overviewSide * overviewSide * 3), overviewSide);
  const cells = blocks.columns * blocks.rows;
  await editLogits(models, grey(cells * 64 * 3), new Float32Array(cells * traceChannels), blocks);
  return Promise.all(
    modelNames.map(async (name) => ({
      name,
      version: models.versions[name],
      sizeBytes: (await modelBytes(models, name)).length,
    })),
  );
}
