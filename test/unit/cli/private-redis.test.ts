import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findProgram } from '../../../src/cli/serve/find-redis.js';
import {
  endLeftRedis,
  redisAnswers,
  redisSocketOf,
  sendSignal,
  spawnRedis,
} from '../../../src/cli/serve/private-redis.js';
import { writeHolder } from '../../../src/store/lock.js';
import { temporaryFolder } from '../../support/folder.js';

it('ends what a killed supervisor left, and minds nothing that has gone by itself', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder.path, 'redis'));
  await endLeftRedis(folder.path);
  const left = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  const { pid = 0 } = left;
  writeHolder(join(folder.path, 'redis', 'holder.json'), pid);
  const ended = once(left, 'exit');
  await endLeftRedis(folder.path);
  expect((await ended)[1]).toBe('SIGTERM');
  expect(sendSignal(pid, 'SIGTERM')).toBe(false);
  folder.remove();
});

const tool = findProgram(['redis-check-rdb'], process.env['PATH'] ?? '');
if (tool !== null) {
  it('runs the server out of the package that starts no service', async () => {
    const folder = temporaryFolder();
    const log = openSync(join(folder.path, 'log'), 'w');
    const server = spawnRedis(tool, folder.path, log);
    const ended = once(server, 'exit');
    expect(await redisAnswers(`unix:${redisSocketOf(folder.path)}`)).toBe(true);
    await endLeftRedis(folder.path);
    await ended;
    closeSync(log);
    folder.remove();
  });
}
