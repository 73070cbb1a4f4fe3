/** Entry of a scanning child: one photo at a time, each step announced before it begins. */
import { Worker } from 'node:worker_threads';
import { toTouchstoneError } from '../domain/errors.js';
import { practiseContentCredentials } from '../artifacts/practice.js';
import { readPhoto } from './byte-pipe.js';
import { childTasks } from './child-tasks.js';
import { onceRested } from './once-rested.js';
import type { ChildMessage, ChildRequest } from './messages.js';
import type { TaskName } from './tasks.js';

function say(message: ChildMessage): void {
  process.send?.(message);
}

async function answer<T extends TaskName>(request: ChildRequest<T>): Promise<void> {
  const bytes = readPhoto(request.sizeBytes);
  if (bytes === null) process.exit();
  try {
    const made = await childTasks[request.task](bytes, request.order, {
      maxPixels: request.maxPixels,
      trustDir: request.trustDir,
      modelsDir: request.modelsDir,
      onStep: (step, timeoutMs) => {
        say({ type: 'step', step, timeoutMs });
      },
    });
    say({ type: 'done', answer: made });
  } catch (thrown) {
    const { code, detail } = toTouchstoneError(thrown);
    say({ type: 'error', code, detail });
  }
}

/** A child that has waited so long will likely wait on: what few photos need is made ready then, so that no photo waits for it. */
const restedMs = 1_000;
// What fails now is tried again by the photo that needs it, whose report then says so.
const rest = onceRested(restedMs, () => void practiseContentCredentials().catch(() => undefined));

process.on('message', (request: ChildRequest) => {
  rest.stop();
  void answer(request).finally(rest.start);
});
rest.start();
process.on('disconnect', () => process.exit());
new Worker(new URL('./orphan-watch.js', import.meta.url), {
  workerData: { parentPid: Number(process.argv[2]) },
}).unref();
