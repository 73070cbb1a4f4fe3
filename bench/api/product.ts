import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageRoot } from '../../src/root.js';

export interface RunningProduct {
  readonly url: string;
  readonly merchantKey: string;
  stop(): Promise<void>;
}

/**
 * Starts the whole product, as `npm start` does, on a free port and a data folder of its own; over the database at
 * `databaseUrl`, or the embedded one.
 */
export async function startProduct(databaseUrl: string | null): Promise<RunningProduct> {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-bench-'));
  const DATABASE_URL = databaseUrl ?? undefined;
  const child = spawn(process.execPath, [join(packageRoot, 'dist', 'src', 'cli', 'main.js'), 'serve'], {
    env: { ...process.env, DATABASE_URL, TOUCHSTONE_DATA: folder, PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    const closed = child.exitCode === null ? once(child, 'close') : Promise.resolve();
    child.kill('SIGTERM');
    await closed;
    rmSync(folder, { recursive: true, force: true });
  };
  const said: Record<string, string> = {};
  for await (const line of createInterface(child.stdout)) {
    const [name, value] = line.split(/: (.*)/);
    said[name] = value;
    if ('Console' in said && 'Merchant key' in said) {
      return { url: said.Console, merchantKey: said['Merchant key'], stop };
    }
  }
  await stop();
  throw new Error(`Expected the product to start but it ended with code ${child.exitCode ?? 'unknown'}`);
}
