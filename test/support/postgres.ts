/** A private PostgreSQL cluster on a unix socket, for one suite. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import { temporaryFolder } from './folder.js';

export interface PostgresServer {
  /** Makes an empty database and answers with its URL. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Folder that holds initdb and postgres, newest release first; null where none is installed. */
function findBinaries(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((tool) => existsSync(join(folder, tool)))) ?? null
  );
}

/** PostgreSQL refuses to run as root: then another user's ids. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function serverAt(adminUrl: string, end: () => Promise<void>): Promise<PostgresServer> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const made: string[] = [];
  return {
    createDatabase: async (name) => {
      const database = `touchstone_${name}_${process.pid}`;
      await admin.query(`create database ${database}`);
      made.push(database);
      const url = new URL(adminUrl);
      url.pathname = `/${database}`;
      return url.toString();
    },
    stop: async () => {
      for (const database of made) await admin.query(`drop database ${database} with (force)`);
      await admin.end();
      await end();
    },
  };
}

/** TEST_DATABASE_URL, or a private cluster, as it comes where it is `durable`; null where PostgreSQL is not installed. */
export async function startPostgres(durable = false): Promise<PostgresServer | null> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined) return serverAt(given, () => Promise.resolve());
  const binaries = findBinaries();
  if (binaries === null) return null;
  const user = unprivileged();
  const folder = temporaryFolder();
  chmodSync(folder.path, 0o755);
  const data = join(folder.path, 'pg');
  mkdirSync(data, { mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(data, user.uid, user.gid);
  const options = { ...user, cwd: data, env: { LC_ALL: 'C', TZ: 'UTC' }, stdio: 'ignore' as const };
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', join(data, 'd'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C'],
    options,
  );
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', join(data, 'd'), '-k', data, '-c', 'listen_addresses=', '-c', `fsync=${durable ? 'on' : 'off'}`],
    options,
  );
  const ended = once(server, 'exit');
  const adminUrl = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(data)}`;
  await untilReady(adminUrl);
  return serverAt(adminUrl, async () => {
    server.kill('SIGINT');
    await ended;
    folder.remove();
  });
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
