import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { TouchstoneError } from '../domain/errors.js';
import { packageRoot } from '../root.js';
import type { ToThread } from './embedded/messages.js';
import { threadClient } from './embedded/thread-client.js';
import { ThreadSocket } from './embedded/thread-socket.js';
import { columnTypes, textSettings, type Engine, type Pool } from './engine.js';
import { Gate } from './gate.js';
import { takeLock } from './lock.js';
import { sharePool } from './shared-pool.js';

const entry = join(packageRoot, 'dist', 'src', 'store', 'embedded', 'thread-entry.js');
const waitMs = 30_000;
const sessionSettings = textSettings.map((setting) => `set ${setting}`).join('; ');

/**
 * PGlite under `dataDir/database`. It belongs to one process and has one connection, so transactions queue
 * behind each other; a lock file keeps a second process out, because two would destroy the files. Where it is
 * `shared`, other processes may take turns in its pool. It computes without a break while a statement runs, so it
 * has a thread of its own, and the process's loop stays free. When that thread fails the process ends with it, as
 * it would if the database were in the loop.
 */
export async function openEmbeddedPool(dataDir: string, shared = false): Promise<Engine> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const release = takeLock(join(dataDir, 'database.lock'));
  try {
    const thread = await startThread(join(dataDir, 'database'));
    const onEnd = (): never => {
      throw new TouchstoneError('DEP_DATABASE', 'The embedded database ended');
    };
    thread.once('exit', onEnd);
    let socket: ThreadSocket;
    const clients = new pg.Pool({
      max: 1,
      connectionTimeoutMillis: waitMs,
      idleTimeoutMillis: 0,
      user: 'postgres',
      database: 'postgres',
      types: columnTypes,
      pipeline: true,
      // Of each new connection: its session is this process's alone, so what is set here stays.
      verify: (client, done) => {
        client.query(sessionSettings, done);
      },
      stream: () => (socket = new ThreadSocket(thread)),
    });
    clients.on('error', () => undefined);
    const pool: Pool = {
      connect: async () => threadClient(await clients.connect(), socket),
      query: (text, values) => clients.query(text, values?.slice()),
      end: () => clients.end(),
    };
    const unshare = shared
      ? await sharePool(pool, dataDir).catch(async (error: unknown) => {
          // A thread that nobody ends would keep the process.
          thread.off('exit', onEnd);
          await thread.terminate();
          throw error;
        })
      : null;
    const gate = new Gate(waitMs);
    return {
      pool,
      begin: 'begin',
      turn: (priority, work) => gate.turn(priority, work),
      together: (work) => gate.together(work),
      close: async () => {
        await unshare?.();
        await pool.end();
        thread.off('exit', onEnd);
        const ended = once(thread, 'exit');
        thread.postMessage('close' satisfies ToThread);
        await ended;
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Resolves when its database is open; rejects with what stood in the way. */
async function startThread(folder: string): Promise<Worker> {
  const thread = new Worker(entry, { workerData: folder });
  const ended = new AbortController();
  const onEnd = (): void => {
    ended.abort();
  };
  thread.once('exit', onEnd);
  await once(thread, 'message', { signal: ended.signal });
  thread.off('exit', onEnd);
  return thread;
}
