import { Command } from 'commander';
import { withStore } from './with-store.js';

/** `touchstone migrate`: brings the database to this release. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('apply missing migrations to DATABASE_URL, or to the embedded database')
    .action(() =>
      withStore(async (store) => {
        const applied = await store.migrate();
        const lines = applied.length === 0 ? ['Nothing to apply.'] : applied.map((name) => `Applied ${name}`);
        process.stdout.write(`${lines.join('\n')}\n`);
      }),
    );
}
