/** Both engines the store runs on, each migrated and empty. */
import { openStore, type Store } from '../../src/store/store.js';
import { temporaryFolder } from './folder.js';
import { putMigrated } from './migrated.js';
import { startPostgres } from './postgres.js';

export interface TestStore {
  readonly store: Store;
  readonly options: { readonly databaseUrl: string | null; readonly dataDir: string };
  close(): Promise<void>;
}

export interface TestEngine {
  readonly name: Store['engine'];
  open(): Promise<TestStore>;
}

const pglite: TestEngine = {
  name: 'pglite',
  open: async () => {
    const folder = temporaryFolder();
    const options = { databaseUrl: null, dataDir: folder.path };
    await putMigrated(folder.path);
    const store = await openStore(options);
    return {
      store,
      options,
      close: async () => {
        await store.close();
        folder.remove();
      },
    };
  },
};

/** PGlite always; PostgreSQL where it is installed, else a plain line says that it is not covered. */
export async function startEngines(): Promise<{ engines: readonly TestEngine[]; stop: () => Promise<void> }> {
  const server = await startPostgres();
  if (server === null) {
    process.stdout.write('PostgreSQL is not installed: its tests are not covered in this run.\n');
    return { engines: [pglite], stop: () => Promise.resolve() };
  }
  let count = 0;
  const postgres: TestEngine = {
    name: 'postgres',
    open: async () => {
      const folder = temporaryFolder();
      const options = {
        databaseUrl: await server.createDatabase(`suite${(count += 1)}`),
        dataDir: folder.path,
      };
      const store = await openStore(options);
      await store.migrate();
      return {
        store,
        options,
        close: async () => {
          await store.close();
          folder.remove();
        },
      };
    },
  };
  return { engines: [pglite, postgres], stop: () => server.stop() };
}
