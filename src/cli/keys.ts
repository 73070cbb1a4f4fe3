import { Argument, Command, Option } from 'commander';
import { keyRoles, keyScopes, type KeyRole, type KeyScope } from '../domain/access.js';
import { TouchstoneError } from '../domain/errors.js';
import { createKey, listKeys, revokeKey } from '../records/keys.js';
import { withStore } from './with-store.js';

interface CreateOptions {
  readonly merchant: string;
  readonly role: KeyRole;
  readonly label: string;
  readonly scope?: readonly KeyScope[];
}

/** `touchstone keys create|list|revoke`. A key is shown once, when it is made. */
export function keysCommand(): Command {
  const keys = new Command('keys').description('make, list and revoke API keys');
  keys
    .command('create')
    .description('make a key; it is shown this once')
    .requiredOption('--merchant <name>', 'whose key it is; a new name makes a new merchant')
    .addOption(new Option('--role <role>').choices(keyRoles).default('merchant'))
    .addOption(new Option('--scope <scope...>', 'less than the role may do').choices(keyScopes))
    .option('--label <text>', 'what it is for', '')
    .action(({ merchant: merchantName, role, label, scope: scopes }: CreateOptions) =>
      withStore(async (store) => {
        await store.migrate();
        const { id, key } = await store.service((tx) =>
          createKey(tx, { merchantName, role, label, ...(scopes !== undefined && { scopes }) }),
        );
        process.stdout.write(`Id: ${id}\nKey: ${key}\n`);
      }),
    );
  keys
    .command('list')
    .description('list all keys, without the keys themselves')
    .action(() =>
      withStore(async (store) => {
        await store.migrate();
        for (const key of await store.service(listKeys)) {
          const state = key.revokedAt === null ? 'active' : `revoked ${key.revokedAt.toISOString()}`;
          const cells = [
            key.keyId,
            `ts_${key.prefix}_...`,
            key.role,
            key.scopes.join(' '),
            key.merchantName,
            key.label,
            state,
          ];
          process.stdout.write(`${cells.join('\t')}\n`);
        }
      }),
    );
  keys
    .command('revoke')
    .description('end a key at once')
    .addArgument(new Argument('<id>', 'its id, or the eight letters after ts_'))
    .action((id: string) =>
      withStore(async (store) => {
        await store.migrate();
        if (await store.service((tx) => revokeKey(tx, id))) process.stdout.write('Revoked.\n');
        else throw new TouchstoneError('REQ_NOT_FOUND', `No living key "${id}"`);
      }),
    );
  return keys;
}
