import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { childEnvironment, childFlags } from '../../src/pool/child-environment.js';
import { packageRoot } from '../../src/root.js';
import { temporaryFolder } from '../support/folder.js';

const folder = temporaryFolder();
afterAll(folder.remove);

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly count: number }[];
    }[];
  }[];
}

/**
 * How often the built scanning child read what the credentials' library said of a photo, left alone for so long: the engine's
 * own count of calls, which it writes down when the process ends.
 */
async function readingsAfter(restMs: number): Promise<number> {
  const counts = mkdtempSync(join(folder.path, 'counts-'));
  const child = fork(join(packageRoot, 'dist', 'src', 'pool', 'child.js'), [String(process.pid)], {
    serialization: 'advanced',
    execArgv: [...childFlags],
    env: { ...childEnvironment(), NODE_V8_COVERAGE: counts },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc', 'pipe'],
  });
  const ended = once(child, 'exit');
  await sleep(restMs);
  child.disconnect();
  await ended;
  return readdirSync(counts)
    .flatMap((file) => (JSON.parse(readFileSync(join(counts, file), 'utf8')) as Coverage).result)
    .filter(({ url }) => url.endsWith('/dist/src/artifacts/c2pa-report.js'))
    .flatMap(({ functions }) => functions)
    .filter(({ functionName }) => functionName === 'readManifestStore')
    .reduce((sum, { ranges }) => sum + ranges[0].count, 0);
}

it('a child that rests reads its practice photo, once', async () => {
  let restMs = 2_000;
  // A busy machine may need longer than the child's second of rest and what the reading takes.
  const longer = () => readingsAfter((restMs *= 2));
  await expect.poll(longer, { timeout: 60_000 }).toBe(1);
}, 90_000);

it('a child that has just started has not', async () => {
  expect(await readingsAfter(100)).toBe(0);
});
