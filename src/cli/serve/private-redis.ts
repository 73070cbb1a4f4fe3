import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TouchstoneError } from '../../domain/errors.js';
import { connectRedis } from '../../queue/connection.js';
import { lockHolder, writeHolder } from '../../store/lock.js';

/** What unix socket paths may hold is 104 bytes on the smallest of our systems, its end included. */
const longestSocketPath = 100;
const startPatienceMs = 30_000;

/**
 * Where the private Redis of a data folder listens: in the folder, or where that path is too long, in a short one.
 * Throws CFG_START_FAILED where that one is not ours alone.
 */
export function socketPathOf(dataDir: string): string {
  const path = join(dataDir, 'redis', 'redis.sock');
  if (Buffer.byteLength(path) <= longestSocketPath) return path;
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `touchstone-${hash}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = lstatSync(folder);
  // Others may write beside it: a folder that one of them made first would give them the queue.
  if (uid !== process.getuid?.() || (mode & 0o777) !== 0o700) {
    throw new TouchstoneError('CFG_START_FAILED', `${folder} belongs to somebody else or is open to others`);
  }
  return join(folder, 'redis.sock');
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
    unixsocket: socketPathOf(dataDir),
    unixsocketperm: '700',
    dir: folder,
    daemonize: 'no',
    save: '',
    appendonly: 'yes',
    appendfsync: 'everysec',
    'maxmemory-policy': 'noeviction',
  };
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(program, words, { stdio: ['ignore', logFile, logFile], detached: true });
  if (child.pid !== undefined) writeHolder(holderPath(dataDir), child.pid);
  return child;
}

const holderPath = (dataDir: string): string => join(dataDir, 'redis', 'holder.json');

/** Ends a Redis that a killed supervisor left behind: two over one append-only file would spoil it. */
export async function endLeftRedis(dataDir: string): Promise<void> {
  const pid = lockHolder(holderPath(dataDir));
  if (pid === null) return;
  process.kill(pid, 'SIGTERM');
  const deadline = Date.now() + 5_000;
  while (lockHolder(holderPath(dataDir)) !== null) {
    if (Date.now() > deadline) process.kill(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 50));
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
