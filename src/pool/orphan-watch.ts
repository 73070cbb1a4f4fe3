/**
 * Thread of a scanning child that ends it when its parent is gone. The main thread cannot: while an analyzer
 * computes it hears no `disconnect`.
 */
import { workerData } from 'node:worker_threads';

const pollMs = 500;
const { parentPid } = workerData as { parentPid: number };

setInterval(() => {
  if (process.ppid === parentPid) return;
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.kill(process.pid, 'SIGKILL');
  }
}, pollMs);
