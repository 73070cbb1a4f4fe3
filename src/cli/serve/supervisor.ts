/**
 * `touchstone serve`: Redis, api and workers as children of one process that starts them in order, starts them
 * again when they die, and ends them in the opposite order. It opens neither database nor port itself.
 */
import { fork } from 'node:child_process';
import { mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.js';
import { isErrorCode, TouchstoneError } from '../../domain/errors.js';
import { packageRoot } from '../../root.js';
import { takeLock } from '../../store/lock.js';
import { findRedisServer } from './find-redis.js';
import { KeptChild } from './kept-child.js';
import type { ChildMessage, ChildTask } from './messages.js';
import { endLeftRedis, redisAnswers, redisSocketOf, spawnRedis } from './private-redis.js';
import { closeMs, drainMs } from './run-service.js';

type Ready = Extract<ChildMessage, { type: 'ready' }>;

export interface Supervisor {
  readonly url: string;
  readonly keys: Ready['keys'];
  /** Drains and ends all children. */
  readonly stop: () => Promise<void>;
}

const entry = join(packageRoot, 'dist', 'src', 'cli', 'serve', 'service-entry.js');
const largestLogBytes = 50 * 1024 * 1024;

export async function startSupervisor(
  config: Config,
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<Supervisor> {
  const { dataDir } = config;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = takeLock(join(dataDir, 'serve.lock'));
  const children: KeptChild[] = [];
  const stop = async (): Promise<void> => {
    for (let child = children.pop(); child !== undefined; child = children.pop()) {
      await child.stop(drainMs + 2 * closeMs);
    }
    unlock();
  };
  try {
    const log = openLogFile(dataDir);
    const redisUrl = config.redisUrl ?? (await startRedis(dataDir, log, say, children));
    const start = (task: Omit<ChildTask, 'endsRedis'>): Promise<Ready> =>
      startService({ ...task, endsRedis: config.redisUrl === null }, redisUrl, log, say, children, signal);
    // PGlite belongs to one process, so there api and workers share it.
    const first = await start({ role: config.databaseUrl === null ? 'all' : 'api', firstKeys: true });
    if (config.databaseUrl !== null) await start({ role: 'worker', firstKeys: false });
    return { url: first.url ?? '', keys: first.keys, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startRedis(
  dataDir: string,
  log: number,
  say: (text: string) => void,
  children: KeptChild[],
): Promise<string> {
  const program = findRedisServer(say);
  await endLeftRedis(dataDir);
  const redis = new KeptChild({ name: 'Redis', spawn: () => spawnRedis(program, dataDir, log), say });
  children.push(redis);
  redis.start();
  const url = `unix:${redisSocketOf(dataDir)}`;
  if (await redisAnswers(url)) return url;
  throw new TouchstoneError('DEP_QUEUE', `Redis did not start; see ${join(dataDir, 'touchstone.log')}`);
}

/** Resolves when the child is ready for the first time; an end before that is the end of the start. */
function startService(
  task: ChildTask,
  redisUrl: string,
  log: number,
  say: (text: string) => void,
  children: KeptChild[],
  signal: AbortSignal,
): Promise<Ready> {
  // Not among the arguments, which everybody on the machine can read: it may hold a password.
  const env: NodeJS.ProcessEnv = { ...process.env, REDIS_URL: redisUrl };
  const spawn = () => fork(entry, [JSON.stringify(task)], { env, stdio: ['ignore', log, log, 'ipc'] });
  const child = new KeptChild({ name: task.role === 'all' ? 'The service' : `The ${task.role}`, spawn, say });
  children.push(child);
  return new Promise((resolve, reject) => {
    const fail = (code: string, detail: string): void => {
      // Before the exit is seen, so that what cannot start is not started again.
      void child.stop(0);
      reject(new TouchstoneError(isErrorCode(code) ? code : 'CFG_START_FAILED', detail));
    };
    const callOff = (): void => {
      fail('CFG_START_FAILED', 'It was called off');
    };
    const started = child.start();
    let told = false;
    started.on('message', (message: ChildMessage) => {
      told = true;
      // From here on it is drained, not called off.
      signal.removeEventListener('abort', callOff);
      if (message.type === 'failed') fail(message.code, message.detail);
      else {
        // A port that the system chose is printed and in use: an api that is started again takes the same.
        if (message.url !== null) env['PORT'] = portOf(message.url);
        resolve(message);
      }
    });
    // Before the child's keeper hears of it.
    started.prependOnceListener('exit', () => {
      if (!told) fail('CFG_START_FAILED', `The ${task.role} process ended before it was ready`);
    });
    signal.addEventListener('abort', callOff);
    if (signal.aborted) callOff();
  });
}

function portOf(url: string): string {
  const { port } = new URL(url);
  return port === '' ? '80' : port;
}

/** The children's log, appended to; the one before is kept when it has grown large. */
function openLogFile(dataDir: string): number {
  const path = join(dataDir, 'touchstone.log');
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLogBytes) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}
