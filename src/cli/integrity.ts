import { Command } from 'commander';
import { readIntegrity } from '../records/integrity.js';
import { merchantsNamed } from './audit/export.js';
import { withStore } from './with-store.js';

/** `touchstone integrity`: the record of one buyer's pseudonym, computed anew from the decisions that stand. */
export function integrityCommand(): Command {
  return new Command('integrity')
    .description("what people made of suspicions under a buyer's pseudonym, as JSON")
    .requiredOption('--merchant <name>', 'whose disputes')
    .requiredOption('--buyer <pseudonym>', 'as the disputes name it')
    .action(({ merchant: name, buyer: buyerRef }: { readonly merchant: string; readonly buyer: string }) =>
      withStore(async (store) => {
        await store.migrate();
        for (const { id: merchantId } of await merchantsNamed(store, name)) {
          const record = await store.service((tx) => readIntegrity(tx, { merchantId, buyerRef }));
          process.stdout.write(`${JSON.stringify(record, null, 2)}\n`);
        }
      }),
    );
}
