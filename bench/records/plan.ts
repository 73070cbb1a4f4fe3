/** How PostgreSQL answers a page: every statement of it explained while it runs, under the same role and rules. */
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from '../../src/store/schema.js';
import { everyMerchant, sql, type Tx } from '../../src/store/store.js';

export interface Plan {
  readonly statements: number;
  readonly indexes: readonly string[];
  /** Tables read from end to end. */
  readonly swept: readonly string[];
  /** Blocks of 8 KiB touched, in memory or not: grows as the work does, whatever the machine is busy with. */
  readonly blocks: number;
  /** Rows that all statements gave together. */
  readonly rows: number;
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Node[];
}

export interface Explainer {
  explain(merchantId: string, page: (tx: Tx) => Promise<unknown>): Promise<Plan>;
  close(): Promise<void>;
}

export function explainerOf(connectionString: string): Explainer {
  const said: CompiledQuery[] = [];
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString, max: 1 }) }),
    log: ({ query }) => {
      said.push(query);
    },
  });
  return {
    explain: (merchantId, page) =>
      db.transaction().execute(async (tx) => {
        const every = merchantId === everyMerchant;
        await sql.raw(`set local role ${every ? 'touchstone_service' : 'touchstone_tenant'}`).execute(tx);
        if (!every) await sql`select set_config('touchstone.merchant_id', ${merchantId}, true)`.execute(tx);
        said.length = 0;
        await page(tx);
        const roots: Node[] = [];
        for (const { sql: text, parameters } of [...said]) {
          const query = CompiledQuery.raw(`explain (analyze, buffers, format json) ${text}`, [...parameters]);
          const { rows } = await tx.executeQuery<{ 'QUERY PLAN': readonly { Plan: Node }[] }>(query);
          roots.push(...rows.flatMap((row) => row['QUERY PLAN'].map(({ Plan }) => Plan)));
        }
        return summary(roots);
      }),
    close: () => db.destroy(),
  };
}

function summary(roots: readonly Node[]): Plan {
  const nodes = roots.flatMap(withChildren);
  const names = (of: readonly (string | undefined)[]): string[] =>
    [...new Set(of.filter((name) => name !== undefined))].sort();
  return {
    statements: roots.length,
    indexes: names(nodes.map((node) => node['Index Name'])),
    swept: names(nodes.map((node) => (node['Node Type'] === 'Seq Scan' ? node['Relation Name'] : undefined))),
    blocks: roots.reduce((sum, root) => sum + root['Shared Hit Blocks'] + root['Shared Read Blocks'], 0),
    rows: roots.reduce((sum, root) => sum + root['Actual Rows'], 0),
  };
}

const withChildren = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(withChildren)];
