/** A scanning child that tells its process id as a step and then computes for ever, watched as the real one is. */
import { Worker } from 'node:worker_threads';

new Worker(new URL('../../dist/src/pool/orphan-watch.js', import.meta.url), {
  workerData: { parentPid: Number(process.argv[2]) },
});
process.on('message', () => {
  process.send({ type: 'step', step: `pid:${process.pid}`, timeoutMs: null });
  for (;;);
});
