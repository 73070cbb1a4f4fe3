/** What `touchstone audit verify` costs over a record of one size: every event, and every row that events seal. */
import pg from 'pg';
import { verifyChains } from '../../src/cli/audit/verify.js';
import { sealMerchant } from '../../src/records/seal-again.js';
import { openStore, type Store } from '../../src/store/store.js';
import { photosPerDispute, seed } from './seed.js';

export interface AuditCost {
  readonly disputes: number;
  readonly scans: number;
  readonly events: number;
  readonly seconds: number;
  /** The verifying process at its largest, over what it held before, MiB. */
  readonly grownMiB: number;
}

const sampleEveryMs = 50;

/** Migrates the empty database at `url`, fills it, has the product seal it, and verifies it as the command does. */
export async function measureAudit(url: string, disputes: number): Promise<AuditCost> {
  const store = await openStore({ databaseUrl: url, dataDir: '' });
  const client = new pg.Client({ connectionString: url });
  try {
    await store.migrate();
    await client.connect();
    await seed(client, disputes);
    // The seeded events are no chain; the product writes one over all rows that stand.
    await client.query('truncate events, audit_heads');
    const merchants = await client.query<{ id: string }>('select id from merchants');
    for (const { id } of merchants.rows) await sealMerchant(store, id, 'bench');
    await client.query('analyze');
    const { rows } = await client.query<{ events: string }>('select count(*) as events from events');
    return {
      ...{ disputes, scans: disputes * photosPerDispute, events: Number(rows[0].events) },
      ...(await verified(store)),
    };
  } finally {
    await client.end();
    await store.close();
  }
}

async function verified(store: Store): Promise<Pick<AuditCost, 'seconds' | 'grownMiB'>> {
  const before = process.memoryUsage.rss();
  let most = before;
  const sampling = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, sampleEveryMs);
  const lines: string[] = [];
  const began = performance.now();
  const asked = { merchant: undefined, blobs: null, against: undefined };
  const faults = await verifyChains(store, asked, (line) => lines.push(line));
  const seconds = Number(((performance.now() - began) / 1_000).toFixed(1));
  clearInterval(sampling);
  if (faults > 0) throw new Error(`Expected an intact record but found ${lines.slice(0, 5).join('; ')}`);
  return { seconds, grownMiB: Math.round((most - before) / 2 ** 20) };
}
