import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { KeptChild } from '../../../src/cli/serve/kept-child.js';
import { until } from '../../support/until.js';

const idle = 'setInterval(() => {}, 1000)';

function keep(script: string) {
  const pids: number[] = [];
  const said: string[] = [];
  const child = new KeptChild({
    name: 'It',
    spawn: () => {
      const process_ = spawn(process.execPath, ['-e', script], {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      pids.push(process_.pid ?? 0);
      return process_;
    },
    say: (text) => said.push(text),
  });
  return { child, pids, said };
}

describe('a kept child', () => {
  it('is started again when it is killed, and stays away once stopped', async () => {
    const { child, pids, said } = keep(idle);
    child.start().kill('SIGKILL');
    await until(
      () => pids.length,
      (count) => count === 2,
    );
    expect(said).toEqual(['It ended (SIGKILL) and is started again']);
    await Promise.all([child.stop(5_000), child.stop(5_000)]);
    await child.stop(5_000);
    expect(pids).toHaveLength(2);
    expect(() => process.kill(pids[1] ?? 0, 0)).toThrow(/ESRCH/);
  });

  it('is made to end when it does not listen', async () => {
    const { child, pids } = keep(`process.on('SIGTERM', () => {}); process.send('deaf'); ${idle}`);
    const started = child.start();
    await once(started, 'message');
    const ended = once(started, 'exit');
    await child.stop(100);
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(pids).toHaveLength(1);
  });

  it('pauses longer each time it fails to start', async () => {
    const began = performance.now();
    const { child, pids } = keep('process.exit(3)');
    child.start();
    await until(
      () => pids.length,
      (count) => count === 4,
    );
    expect(performance.now() - began).toBeGreaterThan(200 + 400 + 800);
    await child.stop(1_000);
  });
});
