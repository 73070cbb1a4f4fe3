import { join } from 'node:path';
import { Command } from 'commander';
import { readConfig } from '../config.js';
import { eraseBuyer } from '../records/erase.js';
import { removeBytes } from '../records/photo-bytes.js';
import { openFolderBlobs } from '../store/folder-blobs.js';
import { merchantsNamed } from './audit/export.js';
import { withStore } from './with-store.js';

interface EraseOptions {
  readonly merchant: string;
  readonly buyer: string;
}

/** `touchstone erase`: what a merchant has under one buyer's pseudonym, as the route for administrators does. */
export function eraseCommand(): Command {
  return new Command('erase')
    .description("erase a buyer's data and photos; outcomes, decisions and hashes stay")
    .requiredOption('--merchant <name>', 'whose disputes')
    .requiredOption('--buyer <pseudonym>', 'as the disputes name it')
    .action(({ merchant, buyer: buyerRef }: EraseOptions) =>
      withStore(async (store) => {
        await store.migrate();
        const blobs = await openFolderBlobs(join(readConfig(process.env).dataDir, 'blobs'));
        for (const { id: merchantId } of await merchantsNamed(store, merchant)) {
          const erased = await store.erasure((tx) => eraseBuyer(tx, { merchantId, buyerRef, actor: 'cli' }));
          process.stdout.write(`${JSON.stringify(erased)}\n`);
        }
        await removeBytes(store, blobs);
      }),
    );
}
