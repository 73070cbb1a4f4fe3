import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { connectRedis } from '../../queue/connection.js';
import { lockHolder, writeHolder } from '../../store/lock.js';
import { socketPathOf } from '../../store/socket-path.js';
import { serverName } from './find-redis.js';

const startPatienceMs = 30_000;

/** Where the private Redis of a data folder listens. */
export function redisSocketOf(dataDir: string): string {
  return socketPathOf(dataDir, 'redis/redis.sock');
}

/**
 * Starts the data folder's own Redis: a unix socket and no port, every change in an append-only file, nothing
 * evicted. In a process group of its own, so that Ctrl-C leaves it to the supervisor, who ends it last.
 */
export function spawnRedis(program: string, dataDir: string, logFile: number): ChildProcess {
  const folder = join(dataDir, 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const options = {
    port: '0',
    unixsocket: redisSocketOf(dataDir),
    unixsocketperm: '700',
    dir: folder,
    daemonize: 'no',
    save: '',
    appendonly: 'yes',
    appendfsync: 'everysec',
    'maxmemory-policy': 'noeviction',
  };
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(program, words, {
    argv0: serverName(program),
    stdio: ['ignore', logFile, logFile],
    detached: true,
  });
  if (child.pid !== undefined) writeHolder(holderPath(dataDir), child.pid);
  return child;
}

const holderPath = (dataDir: string): string => join(dataDir, 'redis', 'holder.json');

/** Ends a Redis that a killed supervisor left behind: two over one append-only file would spoil it. */
export async function endLeftRedis(dataDir: string): Promise<void> {
  const path = holderPath(dataDir);
  const pid = lockHolder(path);
  if (pid === null) return;
  sendSignal(pid, 'SIGTERM');
  const deadline = Date.now() + 5_000;
  while (lockHolder(path) !== null) {
    if (Date.now() > deadline) sendSignal(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Signals a process; false where it went by itself in the meantime. */
export function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

/** Resolves when the server has read its files and answers; false when it does not in time. */
export async function redisAnswers(redisUrl: string): Promise<boolean> {
  const redis = connectRedis(redisUrl, 'worker');
  const timer = setTimeout(() => {
    redis.disconnect();
  }, startPatienceMs);
  try {
    await redis.ping();
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    redis.disconnect();
  }
}
