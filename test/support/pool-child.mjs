/**
 * A scanning child that misbehaves as the photo's bytes say, for the pool's tests. The bytes are text: a list
 * of `step=behaviour`, split by `;`. Behaviours: `ok`, `hang`, `crash`, `allocate`, `throw`, `sleep`,
 * `wait` (for ever), `stop` (until it is sent SIGCONT). A step that is declared failed is passed over and told in the result.
 */
import { readSync } from 'node:fs';

const hoard = [];
const limits = { 'analyzer:short': 200, 'analyzer:long': 1_000 };
const behaviours = {
  ok: () => undefined,
  hang: () => {
    for (;;);
  },
  crash: () => process.kill(process.pid, 'SIGSEGV'),
  allocate: () => {
    for (;;) hoard.push(Buffer.alloc(16 * 1024 * 1024, 1));
  },
  throw: () => {
    throw new Error('thrown by the fixture');
  },
  sleep: () => new Promise((resolve) => setTimeout(resolve, 100)),
  wait: () => new Promise(() => setInterval(() => undefined, 1_000)),
  stop: () => process.kill(process.pid, 'SIGSTOP'),
};

async function run({ sizeBytes, order: { skip = {}, giveUp = null } }) {
  const bytes = Buffer.alloc(sizeBytes);
  readSync(4, bytes);
  const failed = {};
  const script = giveUp === null ? Buffer.from(bytes).toString() : '';
  for (const part of script.split(';').filter(Boolean)) {
    const [step, behaviour] = part.split('=');
    if (skip[step]) {
      failed[step] = skip[step];
      continue;
    }
    if (step !== '') process.send({ type: 'step', step, timeoutMs: limits[step] ?? null });
    await behaviours[behaviour]();
  }
  return { pid: process.pid, failed, giveUp };
}

process.on('message', (request) => {
  run(request).then(
    (answer) => process.send({ type: 'done', answer }),
    (error) => process.send({ type: 'error', code: 'BUG_UNEXPECTED', detail: error.message }),
  );
});
process.on('disconnect', () => process.exit());
