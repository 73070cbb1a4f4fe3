import { openStore, sql } from '../../src/store/store.js';

export interface Tally {
  readonly scans: number;
  readonly verdicts: number;
  readonly open: number;
  readonly started: number;
}

/** Counts what stands in a stopped product's database. */
export async function tally(options: { databaseUrl: string | null; dataDir: string }): Promise<Tally> {
  const store = await openStore(options);
  const { rows } = await store.service((tx) =>
    sql<Tally>`select
      (select count(*) from scans) as scans,
      (select count(*) from verdicts) as verdicts,
      (select count(*) from scans where status <> 'done') as open,
      (select count(*) from events where type = 'scan.started') as started`.execute(tx),
  );
  await store.close();
  const row = rows.at(0);
  if (row === undefined) throw new Error('The database gave no row');
  return row;
}
