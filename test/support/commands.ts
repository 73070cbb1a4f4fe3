import { vi } from 'vitest';
import { createProgram } from '../../src/cli/program.js';
import { temporaryFolder } from './folder.js';
import { putMigrated } from './migrated.js';

export interface Commands {
  /** The data folder that the commands work in. */
  readonly path: string;
  /** Runs a command in this process; answers with what it printed. */
  run(...words: string[]): Promise<string>;
  remove(): void;
}

/** The command line over an embedded database of its own, much faster than a process for each command. */
export async function commandsOnNewData(): Promise<Commands> {
  const { path, remove } = temporaryFolder();
  await putMigrated(path);
  vi.stubEnv('TOUCHSTONE_DATA', path);
  vi.stubEnv('DATABASE_URL', '');
  return {
    path,
    run: async (...words) => {
      let text = '';
      const write = vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
        text += String(part);
        return true;
      });
      try {
        await createProgram().parseAsync(['node', 'touchstone', ...words]);
      } finally {
        write.mockRestore();
      }
      return text;
    },
    remove: () => {
      vi.unstubAllEnvs();
      remove();
    },
  };
}
