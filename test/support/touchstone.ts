import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { packageRoot } from '../../src/root.js';

export interface CommandEnd {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line to its end. */
export const touchstone = (...args: string[]): Promise<CommandEnd> => touchstoneWith({}, ...args);

/** The same with settings of its own beside those of the test. */
export async function touchstoneWith(
  settings: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<CommandEnd> {
  const main = join(packageRoot, 'dist', 'src', 'cli', 'main.js');
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...settings } });
  const [out, err] = [child.stdout, child.stderr].map((stream) => {
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    return () => text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out: out(), err: err() };
}
