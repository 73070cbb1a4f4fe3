/** The child's side of every task. */
import { renderOverlay } from '../artifacts/draw-overlay.js';
import { recode } from '../artifacts/recode.js';
import { trustIn } from '../artifacts/trust.js';
import { maskThroughTier } from '../artifacts/tiers.js';
import { loadCalibration } from '../calibration.js';
import type { Failure } from '../domain/analysis.js';
import { TouchstoneError } from '../domain/errors.js';
import { pixelScores } from '../evaluate/pixel-scores.js';
import { scan } from '../scan/scan.js';
import type { Answer, Order, TaskName } from './tasks.js';

export interface TaskContext {
  readonly maxPixels: number;
  readonly trustDir: string;
  /** Told before each step begins, with the limit that the step declares for itself. */
  readonly onStep: (step: string, timeoutMs: number | null) => void;
}

type TaskRunner<T extends TaskName> = (
  bytes: Uint8Array,
  order: Order<T>,
  context: TaskContext,
) => Promise<Answer<T>>;

const calibration = loadCalibration();

/** Declares every step failed, whatever steps there are. */
function everyStep(failure: Failure): Readonly<Record<string, Failure>> {
  return new Proxy({}, { get: () => failure, has: () => true });
}

export const childTasks: { readonly [T in TaskName]: TaskRunner<T> } = {
  scan: async (bytes, { claim, skip, giveUp }, { trustDir, ...context }) =>
    scan(bytes, {
      ...context,
      calibration,
      trust: trustIn(trustDir),
      ...(claim && { claim }),
      skip: giveUp === null ? skip : everyStep(giveUp),
    }),
  recode: (bytes, { tiers }, context) => recode(bytes, tiers, context),
  mask: async (bytes, { photo, tier, map, markedAt }, { maxPixels, onStep }) => {
    onStep('mask', null);
    const truth = await maskThroughTier(bytes, photo, tier, maxPixels);
    if (truth === null) throw new TouchstoneError('EVD_TOO_SMALL', `too small for the tier ${tier}`);
    return pixelScores(map, truth, markedAt);
  },
  overlay: (bytes, { map, orientation }, context) => renderOverlay(bytes, map, orientation, context),
};
