/** The two detector suites of a scan, each by itself: the classical measures of pixels, and the learned models beside their bare graphs. */
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { analyzers } from '../../src/analyzers/index.js';
import { openArtifacts } from '../../src/artifacts/index.js';
import { isInapplicable } from '../../src/artifacts/maker.js';
import { editLogitsMaker } from '../../src/artifacts/make-edit-logits.js';
import { recaptureTilesMaker } from '../../src/artifacts/make-recapture-tiles.js';
import { overviewSide, synthesisLogitMaker } from '../../src/artifacts/make-synthesis-logit.js';
import { modelsIn, type ModelName } from '../../src/artifacts/models.js';
import { centreSquare } from '../../src/artifacts/tier-geometry.js';
import { cutRgb } from '../../src/artifacts/tiers.js';
import type { ArtifactName, Artifacts, Raster } from '../../src/artifacts/types.js';
import type { ScanTier } from '../../src/domain/scan-tier.js';
import { blockTraces, traceChannels } from '../../src/image/block-traces.js';
import { cutWindow } from '../../src/image/cell-window.js';
import { fullLuma } from '../../src/image/jpeg-coefficients.js';
import { cutTiles, tileGrid, tileSide } from '../../src/image/tile-grid.js';
import { runAnalyzer } from '../../src/scan/run-analyzer.js';

const maxPixels = 200_000_000;
const classical = ['double-compression', 'grid-anomaly', 'noise-level', 'copy-move', 'error-level'];

/** From the file's bytes to the answers, decoding among it; throws where one of them fails. */
export async function runClassical(bytes: Uint8Array): Promise<void> {
  const source = openArtifacts(bytes, { maxPixels });
  for (const id of classical) {
    const analyzer = analyzers.find((one) => one.id === id);
    if (!analyzer) throw new Error(`Expected an analyzer ${id} but there is none`);
    const result = await runAnalyzer(analyzer, source, undefined, () => undefined);
    if (result.status === 'failed') throw new Error(`${id}: ${result.failure.code}`);
  }
}

/** One model on one photo. */
export interface LearnedModel {
  readonly name: ModelName;
  /** From the decoded picture (and the file's coefficients) to logits, as a scan does. */
  readonly whole: () => Promise<unknown>;
  /** The graph alone, its inputs made before. */
  readonly bare: () => Promise<unknown>;
}

/** The models that look at a photo of this size in a tier of the scan. */
export async function learnedModels(bytes: Uint8Array, tier: ScanTier): Promise<LearnedModel[]> {
  const options = { maxPixels, tier };
  const source = openArtifacts(bytes, options);
  const get = async <K extends ArtifactName>(name: K): Promise<Artifacts[K]> => {
    const made = await source.get(name);
    if (isInapplicable(made)) throw new Error(`Expected ${name} but it does not apply`);
    return made;
  };
  const raster = await get('raster');
  const jpegCoefficients = await get('jpegCoefficients');
  const edited = await source.get('editLogits');
  return [
    {
      name: 'synthesis',
      whole: async () => synthesisLogitMaker.make({ raster }, options),
      bare: await bareSynthesis(raster),
    },
    {
      name: 'recapture',
      whole: async () => recaptureTilesMaker.make({ raster }, options),
      bare: await bareRecapture(raster),
    },
    ...(isInapplicable(edited)
      ? []
      : [
          {
            name: 'edit-localiser' as const,
            whole: async () => editLogitsMaker.make({ raster, jpegCoefficients }, options),
            bare: await bareEditLocaliser(raster, jpegCoefficients, edited),
          },
        ]),
  ];
}

type Inputs = Readonly<Record<string, Tensor>>;

async function bareSynthesis(raster: Raster): Promise<() => Promise<void>> {
  const geometry = centreSquare(raster.width, raster.height, overviewSide);
  const side = geometry.crop.width;
  const pixels = await cutRgb(raster, geometry);
  return graph('synthesis', [{ rgb: new Tensor('uint8', pixels, [1, side, side, 3]) }]);
}

function bareRecapture({ rgb, width, height }: Raster): Promise<() => Promise<void>> {
  const tiles = tileGrid(width, height).map((tile) => {
    const pixels = cutTiles(rgb, width, [tile]);
    return { tiles: new Tensor('uint8', pixels, [1, tileSide, tileSide, 3]) };
  });
  return graph('recapture', tiles);
}

function bareEditLocaliser(
  { rgb, width, height }: Raster,
  coefficients: Artifacts['jpegCoefficients'],
  { cell, parts }: Artifacts['editLogits'],
): Promise<() => Promise<void>> {
  const read = coefficients.whole();
  const luma = 'unreadable' in read ? null : fullLuma(read.coefficients);
  const picture = { columns: Math.floor(width / cell), rows: Math.floor(height / cell) };
  const inputs = parts.map(({ window }) => {
    const { columns, rows } = window;
    return {
      rgb: new Tensor('uint8', cutWindow(rgb, width, cell, window), [1, rows * cell, columns * cell, 3]),
      traces: new Tensor('float32', blockTraces(luma, picture, window), [1, traceChannels, rows, columns]),
    };
  });
  return graph('edit-localiser', inputs);
}

/** Runs a model's graph over inputs one after the other, with a scan's settings. */
async function graph(name: ModelName, inputs: readonly Inputs[]): Promise<() => Promise<void>> {
  const { folder, entries } = modelsIn();
  const session = await InferenceSession.create(join(folder, entries[name].file), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    enableCpuMemArena: false,
    logSeverityLevel: 3,
  });
  return async () => {
    for (const one of inputs) await session.run(one);
  };
}
