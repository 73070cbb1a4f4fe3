/** A private Redis on a unix socket, for one suite. It may be killed and started again over the same files. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { findRedisServer, serverName } from '../../src/cli/serve/find-redis.js';
import { temporaryFolder } from './folder.js';

export interface RedisServer {
  readonly url: string;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Starts it again; the append-only file is read. */
  start(): Promise<void>;
  /** Forgets all data, as though the disk were lost. */
  flush(): Promise<void>;
  /** Number of clients that are connected. */
  connections(): Promise<number>;
  stop(): Promise<void>;
}

export async function startRedis(): Promise<RedisServer> {
  const folder = temporaryFolder();
  const socket = join(folder.path, 'r.sock');
  const program = findRedisServer((text) => process.stderr.write(`${text}\n`));
  let server: ChildProcess | null = null;

  const client = (): Redis =>
    new Redis({ path: socket, retryStrategy: () => 20, maxRetriesPerRequest: null });
  const start = async (): Promise<void> => {
    const options = ['--port', '0', '--unixsocket', socket, '--dir', folder.path, '--save', ''];
    const keep = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction'];
    server = spawn(program, [...options, ...keep], {
      argv0: serverName(program),
      stdio: 'ignore',
    });
    const redis = client();
    redis.on('error', () => undefined);
    await redis.ping();
    redis.disconnect();
  };
  const kill = async (): Promise<void> => {
    if (server?.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  };
  await start();
  return {
    url: `unix:${socket}`,
    kill,
    start,
    flush: async () => {
      const redis = client();
      await redis.flushall();
      redis.disconnect();
    },
    connections: async () => {
      const redis = client();
      const list = String(await redis.client('LIST'));
      redis.disconnect();
      return list.trim().split('\n').length - 1;
    },
    stop: async () => {
      await kill();
      folder.remove();
    },
  };
}
