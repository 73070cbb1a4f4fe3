/** The built product under `serve`, as users start it, on a data folder and port of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { packageRoot } from '../../src/root.js';
import { until } from './until.js';

export interface Served {
  readonly url: string;
  /** Lines on standard output. */
  readonly lines: readonly string[];
  readonly pid: number;
  /** Descendants now, by what their command line holds. */
  descendants(part?: string): number[];
  /** Resolves when these processes have ended. */
  gone(pids: readonly number[]): Promise<unknown>;
  /** Ends it politely; answers with the exit code, and fails when a process is left. */
  stop(): Promise<number | null>;
  /** SIGKILL to the supervisor alone; resolves when all its descendants have gone by themselves. */
  killSupervisor(): Promise<void>;
}

export interface ServeOptions {
  readonly dataDir: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly databaseUrl?: string;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (state === 'Z') return [];
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ pid: Number(name), parent: Number(parent), command }];
      } catch {
        return [];
      }
    });
}

function descendantsOf(pid: number, all = processes()): Process[] {
  const children = all.filter(({ parent }) => parent === pid);
  return children.flatMap((child) => [child, ...descendantsOf(child.pid, all)]);
}

const alive = (pids: readonly number[]): number[] => {
  const all = new Set(processes().map(({ pid }) => pid));
  return pids.filter((pid) => all.has(pid));
};

function spawnServe({ dataDir, port, databaseUrl }: ServeOptions): ChildProcess {
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    PORT: String(port),
    TOUCHSTONE_DATA: dataDir,
    SCAN_CONCURRENCY: '2',
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  };
  const main = join(packageRoot, 'dist', 'src', 'cli', 'main.js');
  return spawn(process.execPath, [main, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs `serve` to its end: for starts that are to fail. */
export async function failToServe(options: ServeOptions): Promise<{ code: number | null; stderr: string }> {
  const child = spawnServe(options);
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stderr };
}

export async function serve(options: ServeOptions): Promise<Served> {
  const child = spawnServe(options);
  const { pid } = child;
  if (pid === undefined) throw new Error('serve was not started');
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  await until(
    () => {
      if (child.exitCode !== null) throw new Error(`serve ended: ${stderr}`);
      return stdout;
    },
    (text) => text.includes('API docs: '),
    120_000,
  );
  const lines = stdout.trim().split('\n');
  const gone = (pids: readonly number[]) =>
    until(
      () => alive(pids),
      (left) => left.length === 0,
      60_000,
    );
  return {
    url: /^Console: (.*)\/$/.exec(lines[0] ?? '')?.[1] ?? '',
    lines,
    pid,
    descendants: (part = '') =>
      descendantsOf(pid)
        .filter(({ command }) => command.includes(part))
        .map((found) => found.pid),
    gone,
    stop: async () => {
      const pids = descendantsOf(pid).map((found) => found.pid);
      child.kill('SIGTERM');
      const [code] = await exited;
      const left = alive(pids);
      if (left.length > 0) throw new Error(`serve left ${left.length} processes behind`);
      return code;
    },
    killSupervisor: async () => {
      const pids = descendantsOf(pid).map((found) => found.pid);
      child.kill('SIGKILL');
      await exited;
      await gone(pids);
    },
  };
}
