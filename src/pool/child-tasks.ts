/** The child's side of every task. */
import { renderOverlay } from '../artifacts/draw-overlay.js';
import { checkModels } from '../artifacts/check-models.js';
import { calibrationIn, modelsIn, type ModelSet } from '../artifacts/models.js';
import { recode } from '../artifacts/recode.js';
import { trustIn } from '../artifacts/trust.js';
import { maskThroughTier } from '../artifacts/tiers.js';
import { loadCalibration } from '../calibration.js';
import type { Failure } from '../domain/analysis.js';
import { TouchstoneError } from '../domain/errors.js';
import { pixelScores } from '../evaluate/pixel-scores.js';
import type { Calibration } from '../fusion/calibration.js';
import { scanLearned } from '../scan/learned.js';
import { scan } from '../scan/scan.js';
import type { Answer, Order, TaskName } from './tasks.js';

export interface TaskContext {
  readonly maxPixels: number;
  readonly trustDir: string;
  readonly modelsDir: string;
  /** Told before each step begins, with the limit that the step declares for itself. */
  readonly onStep: (step: string, timeoutMs: number | null) => void;
}

type TaskRunner<T extends TaskName> = (
  bytes: Uint8Array,
  order: Order<T>,
  context: TaskContext,
) => Promise<Answer<T>>;

const calibrations = new Map<string, Calibration>();

function calibrationOf(models: ModelSet): Calibration {
  const calibration = calibrations.get(models.folder) ?? loadCalibration(calibrationIn(models));
  calibrations.set(models.folder, calibration);
  return calibration;
}

/** Declares every step failed, whatever steps there are. */
function everyStep(failure: Failure): Readonly<Record<string, Failure>> {
  return new Proxy({}, { get: () => failure, has: () => true });
}

export const childTasks: { readonly [T in TaskName]: TaskRunner<T> } = {
  scan: async (bytes, { claim, tier, skip, giveUp }, { trustDir, modelsDir, ...context }) => {
    const models = modelsIn(modelsDir);
    return scan(bytes, {
      ...context,
      calibration: calibrationOf(models),
      trust: trustIn(trustDir),
      models,
      tier,
      ...(claim && { claim }),
      skip: giveUp === null ? skip : everyStep(giveUp),
    });
  },
  learned: (bytes, _, { modelsDir, ...context }) =>
    scanLearned(bytes, { ...context, models: modelsIn(modelsDir) }),
  models: (_bytes, _order, { modelsDir, onStep }) => {
    onStep('models', null);
    return checkModels(modelsIn(modelsDir));
  },
  recode: (bytes, { tiers }, context) => recode(bytes, tiers, context),
  mask: async (bytes, { photo, tier, map, markedAt }, { maxPixels, onStep }) => {
    onStep('mask', null);
    const truth = await maskThroughTier(bytes, photo, tier, maxPixels);
    if (truth === null) throw new TouchstoneError('EVD_TOO_SMALL', `too small for the tier ${tier}`);
    return pixelScores(map, truth, markedAt);
  },
  overlay: (bytes, { map, orientation }, context) => renderOverlay(bytes, map, orientation, context),
};
