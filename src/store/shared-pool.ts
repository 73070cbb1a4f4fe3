/**
 * The embedded database belongs to one process. Commands that people type meanwhile take turns in that process's
 * pool, through a unix socket that only its user can open: a connection stands for one checked-out client, from its
 * first query to its end.
 */
import { once } from 'node:events';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { createConnection, createServer, type Socket } from 'node:net';
import { dirname } from 'node:path';
import type { Client, Engine, Pool, Result } from './engine.js';
import { readFrames, writeFrame } from './frames.js';
import { socketPathOf } from './socket-path.js';

interface Query {
  readonly text: string;
  readonly values?: readonly unknown[];
}

type Answer = { readonly result: Result } | { readonly error: Record<string, unknown> };

const socketName = 'shared/database.sock';
/** Who says nothing for so long does not hold the turn any more: the service waits behind it. */
const patienceMs = 15_000;

/** Opens the door to a pool; answers with what shuts it. Call it only while holding the database's lock. */
export async function sharePool(pool: Pool, dataDir: string): Promise<() => Promise<void>> {
  const path = socketPathOf(dataDir, socketName);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rm(path, { force: true });
  const sessions = new Set<Socket>();
  const server = createServer((socket) => {
    sessions.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sessions.delete(socket));
    void serve(pool, socket);
  });
  server.listen(path);
  await once(server, 'listening');
  await chmod(path, 0o600);
  return async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sessions) socket.destroy();
    await closed;
  };
}

async function serve(pool: Pool, socket: Socket): Promise<void> {
  let client: Client | null = null;
  socket.on('timeout', () => socket.destroy());
  try {
    for await (const query of readFrames(socket)) {
      socket.setTimeout(0);
      client ??= await pool.connect();
      writeFrame(socket, await answer(client, query as Query));
      socket.setTimeout(patienceMs);
    }
  } catch {
    // The other side sees its connection end.
  } finally {
    await client?.query('rollback').catch(() => undefined);
    client?.release();
    socket.destroy();
  }
}

async function answer(client: Client, { text, values }: Query): Promise<Answer> {
  try {
    // pg answers a text of several statements with a list of results.
    const results = [await client.query(text, values)].flat();
    const { rows, rowCount, command } = results.at(-1) ?? { rows: [], rowCount: null, command: '' };
    return { result: { rows, rowCount, command } };
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
    // The fields of PostgreSQL's message, its SQLSTATE first of all.
    return { error: { ...Object.fromEntries(Object.entries(thrown)), message: thrown.message } };
  }
}

/** A pool that takes its turns in the process that holds the embedded database; null where none shares it. */
export async function joinPool(dataDir: string): Promise<Engine | null> {
  const path = socketPathOf(dataDir, socketName);
  const first = await connect(path).catch(() => null);
  if (first === null) return null;
  first.release();
  const pool: Pool = {
    connect: () => connect(path),
    query: async (text, values) => {
      const client = await connect(path);
      try {
        return await client.query(text, values);
      } finally {
        client.release();
      }
    },
    end: () => Promise.resolve(),
  };
  // The process that holds it gives out the turns, and its session has the settings.
  return {
    pool,
    begin: 'begin',
    turn: (_priority, work) => work(),
    together: (work) => work(),
    close: () => pool.end(),
  };
}

async function connect(path: string): Promise<Client> {
  const socket = createConnection(path);
  await once(socket, 'connect');
  socket.on('error', () => undefined);
  const answers = readFrames(socket);
  return {
    query: async (text, values) => {
      writeFrame(socket, { text, ...(values && { values }) } satisfies Query);
      const next = await answers.next();
      if (next.done === true) throw new Error('Connection terminated');
      const said = next.value as Answer;
      if ('error' in said) throw Object.assign(new Error(), said.error);
      return said.result;
    },
    release: () => {
      socket.end();
    },
  };
}
