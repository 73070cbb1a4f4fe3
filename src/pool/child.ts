/** Entry of a scanning child: one photo at a time, each step announced before it begins. */
import { Worker } from 'node:worker_threads';
import { loadCalibration } from '../calibration.js';
import type { Failure } from '../domain/analysis.js';
import { toTouchstoneError } from '../domain/errors.js';
import { scan } from '../scan/scan.js';
import { readPhoto } from './byte-pipe.js';
import type { ChildMessage, ScanRequest } from './messages.js';

const calibration = loadCalibration();

function say(message: ChildMessage): void {
  process.send?.(message);
}

/** Declares every step failed, whatever steps there are. */
function everyStep(failure: Failure): Readonly<Record<string, Failure>> {
  return new Proxy({}, { get: () => failure, has: () => true });
}

async function answer({ sizeBytes, maxPixels, claim, skip, giveUp }: ScanRequest): Promise<void> {
  const bytes = readPhoto(sizeBytes);
  if (bytes === null) process.exit();
  try {
    const result = await scan(bytes, {
      calibration,
      maxPixels,
      ...(claim && { claim }),
      skip: giveUp === null ? skip : everyStep(giveUp),
      onStep: (step, timeoutMs) => {
        say({ type: 'step', step, timeoutMs });
      },
    });
    say({ type: 'done', result });
  } catch (thrown) {
    const { code, detail } = toTouchstoneError(thrown);
    say({ type: 'error', code, detail });
  }
}

process.on('message', (request: ScanRequest) => void answer(request));
process.on('disconnect', () => process.exit());
new Worker(new URL('./orphan-watch.js', import.meta.url), {
  workerData: { parentPid: Number(process.argv[2]) },
}).unref();
