/** What each page costs in a database of one size. */
import pg from 'pg';
import { builtInPolicy } from '../../src/domain/policy.js';
import type { Caller } from '../../src/records/caller.js';
import { listDisputes, type Dispute } from '../../src/records/disputes.js';
import { dryRun } from '../../src/records/dry-run.js';
import { platform } from '../../src/records/platform.js';
import { everyMerchant, openStore, type Store } from '../../src/store/store.js';
import { pages, type Page } from './pages.js';
import { explainerOf, type Explainer, type Plan } from './plan.js';
import { photosPerDispute, seed } from './seed.js';

export interface PageCost extends Plan {
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** By who looks (and how much they have), then by page. */
export type Costs = Readonly<Record<string, Readonly<Record<string, PageCost>>>>;

export interface Measurement {
  readonly disputes: number;
  readonly scans: number;
  /** Whole database, bytes. */
  readonly bytes: number;
  /** Tables of so many rows that reading one from end to end would tell. */
  readonly largeTables: readonly string[];
  readonly costs: Costs;
  /** A policy tried over the newest month, by who asks. */
  readonly dryRuns: Readonly<Record<string, DryRunCost>>;
}

interface DryRunCost {
  readonly verdicts: number;
  readonly ms: number;
}

export const runs = 200;
const warmUp = 20;
const largeRows = 1_000;

/** Migrates the empty database at `url`, fills it and opens every page many times. */
export async function measure(url: string, disputes: number): Promise<Measurement> {
  const store = await openStore({ databaseUrl: url, dataDir: '' });
  const client = new pg.Client({ connectionString: url });
  const explainer = explainerOf(url);
  try {
    await store.migrate();
    await client.connect();
    await seed(client, disputes);
    const owners = await client.query<{ id: string }>(
      'select merchant_id as id from disputes group by merchant_id order by count(*) desc',
    );
    const ids = owners.rows.map(({ id }) => id);
    const costs = {
      'a large merchant': await all(store, explainer, ids[0], 'reviewer'),
      'a small merchant': await all(store, explainer, ids[ids.length - 1], 'reviewer'),
      'an auditor of all merchants': await all(store, explainer, everyMerchant, 'auditor'),
    };
    const dryRuns = {
      'a large merchant': await tryPolicy(store, ids[0], ids[0]),
      'the platform': await tryPolicy(store, platform.id, everyMerchant),
    };
    const large = await client.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and reltuples >= $1 and relnamespace = 'public'::regnamespace",
      [largeRows],
    );
    const size = await client.query<{ bytes: string }>(
      'select pg_database_size(current_database()) as bytes',
    );
    return {
      disputes,
      scans: disputes * photosPerDispute,
      bytes: Number(size.rows[0].bytes),
      largeTables: large.rows.map(({ name }) => name).sort(),
      costs,
      dryRuns,
    };
  } finally {
    await client.end();
    await explainer.close();
    await store.close();
  }
}

async function all(
  store: Store,
  explainer: Explainer,
  merchantId: string,
  who: 'reviewer' | 'auditor',
): Promise<Record<string, PageCost>> {
  const role = who === 'reviewer' ? 'adjudicator' : 'auditor';
  const caller: Caller = { actor: 'key:a', merchantId, role, scopes: [] };
  const some = await spread(store, merchantId);
  const costs: Record<string, PageCost> = {};
  for (const [name, page] of Object.entries(pages[who])) {
    const asked = { dispute: some[Math.floor(some.length / 2)], caller };
    const plan = await explainer.explain(merchantId, (tx) => page(tx, asked));
    costs[name] = { ...(await timed(store, page, caller, some)), ...plan };
  }
  return costs;
}

async function tryPolicy(store: Store, owner: string, seen: string): Promise<DryRunCost> {
  const [newest] = (await store.tenant(seen, (tx) => listDisputes(tx, { limit: 1 }))).items;
  const to = new Date(newest.createdAt.getTime() + 1);
  const month = { from: new Date(to.getTime() - 30 * 86_400_000), to };
  const asked = { ...month, owner, document: { routing: builtInPolicy.routing, rules: [] }, cases: 100 };
  const began = performance.now();
  const { verdicts } = await dryRun((work) => store.tenant(seen, work), asked);
  return { verdicts, ms: Math.round(performance.now() - began) };
}

/** Disputes of a tenant from its newest to its oldest. */
async function spread(store: Store, merchantId: string): Promise<readonly Dispute[]> {
  const found: Dispute[] = [];
  await store.tenant(merchantId, async (tx) => {
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await listDisputes(tx, { limit: 1_000, ...(cursor !== undefined && { cursor }) });
      found.push(...page.items);
      cursor = page.nextCursor;
    }
  });
  const step = Math.max(1, Math.floor(found.length / runs));
  return found.filter((_, index) => index % step === 0);
}

/** Whole transactions from the product's side: begin, role, statements, commit. */
async function timed(store: Store, page: Page, caller: Caller, some: readonly Dispute[]) {
  const ms: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const asked = { dispute: some[(run + warmUp) % some.length], caller };
    const began = performance.now();
    await store.tenant(caller.merchantId, (tx) => page(tx, asked));
    if (run >= 0) ms.push(performance.now() - began);
  }
  ms.sort((a, b) => a - b);
  const at = (share: number): number => Number(ms[Math.ceil(share * ms.length) - 1].toFixed(2));
  return { p50Ms: at(0.5), p95Ms: at(0.95) };
}
