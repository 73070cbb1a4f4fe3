/** Opens a pool, starts a scan that never ends and prints its child's process id. */
import { fileURLToPath } from 'node:url';
import { openPool } from '../../dist/src/pool/pool.js';

const pool = openPool({
  size: 1,
  timeoutMs: 60_000,
  memoryBytes: 2 ** 31,
  maxPixels: 1,
  childModule: fileURLToPath(new URL('./orphan-child.mjs', import.meta.url)),
});
await pool.scan(Buffer.from('x'), {
  onStep: (step) => {
    process.stdout.write(`${step.slice('pid:'.length)}\n`);
  },
});
