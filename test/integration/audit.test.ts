/** The audit chain: whatever is altered, removed or moved by raw SQL is found. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportChains } from '../../src/cli/audit/export.js';
import { verifyChains, type VerifyRequest } from '../../src/cli/audit/verify.js';
import { verifyChain, type AuditProblem } from '../../src/records/audit.js';
import { recordEvent } from '../../src/records/events.js';
import type { Identity } from '../../src/records/keys.js';
import { startScan } from '../../src/records/scans.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { openFolderBlobs } from '../../src/store/folder-blobs.js';
import { sql, type Store, type Tx } from '../../src/store/store.js';
import { putBlob } from '../support/blob-files.js';
import { temporaryFolder } from '../support/folder.js';
import { acceptFor, newMerchant, openDisputeFor, someResult } from '../support/records.js';
import { startEngines, type TestStore } from '../support/stores.js';

const { engines, stop } = await startEngines();
afterAll(() => stop());

class Undo extends Error {}

describe.each(engines)('the audit chain on $name', (engine) => {
  let opened: TestStore;
  let store: Store;
  let who: Identity;
  let other: Identity;
  const folder = temporaryFolder();

  beforeAll(async () => {
    opened = await engine.open();
    store = opened.store;
    who = await newMerchant(store, 'shop');
    other = await newMerchant(store, 'other');
    const disputeId = await openDisputeFor(store, who, 'D-1');
    const { scanId } = await acceptFor(store, who, disputeId);
    await store.service((tx) => startScan(tx, scanId));
    await store.service((tx) => recordVerdict(tx, scanId, someResult('forgery_indicated')));
    await openDisputeFor(store, other, 'D-1');
  });
  afterAll(async () => {
    await opened.close();
    folder.remove();
  });

  async function problemsOf(merchantId = who.merchantId, over: Store = store): Promise<AuditProblem[]> {
    const problems: AuditProblem[] = [];
    await verifyChain(over, merchantId, (problem) => problems.push(problem));
    return problems;
  }

  /** What verification finds after `change`, done by the owner of the tables; the change is undone after. */
  async function after(change: (tx: Tx) => Promise<unknown>, merchantId = who.merchantId) {
    let found: AuditProblem[] = [];
    const attempt = store.service(async (tx) => {
      await sql`reset role`.execute(tx);
      // Somebody who may do this may also put foreign keys out of the way.
      await sql`set local session_replication_role = replica`.execute(tx);
      await change(tx);
      await sql`set local role touchstone_service`.execute(tx);
      found = await problemsOf(merchantId, { ...store, service: (work) => work(tx) });
      throw new Undo();
    });
    await expect(attempt).rejects.toBeInstanceOf(Undo);
    return found;
  }

  const count = async (): Promise<number> => {
    const row = await store.tenant(who.merchantId, (tx) =>
      tx.selectFrom('audit_heads').select('seq').executeTakeFirstOrThrow(),
    );
    return row.seq;
  };

  it('stands as it was written', async () => {
    expect(await count()).toBeGreaterThanOrEqual(6);
    expect(await problemsOf()).toEqual([]);
    expect(await problemsOf(other.merchantId)).toEqual([]);
  });

  const alterations: Readonly<Record<string, string>> = {
    id: `id = (select max(id) + 1 from events)`,
    merchant_id: `merchant_id = (select id from merchants where name = 'other'), seq = 1000`,
    dispute_id: `dispute_id = (case when dispute_id is null then (select id from disputes limit 1) end)`,
    evidence_id: `evidence_id = (case when evidence_id is null then (select id from evidence limit 1) end)`,
    scan_id: `scan_id = (case when scan_id is null then (select id from scans limit 1) end)`,
    type: `type = 'refund.refused'`,
    actor: `actor = 'key:somebody else'`,
    at: `at = at + interval '1 microsecond'`,
    data: `data = data || '{"more": 1}'`,
    seq: `seq = seq + 1000`,
    payload_hash: `payload_hash = repeat('a', 64)`,
    previous_hash: `previous_hash = repeat('a', 64)`,
    hash: `hash = repeat('a', 64)`,
  };

  it('finds a change in any column of any row', async () => {
    const columns = await store.service((tx) =>
      sql<{
        name: string;
      }>`select column_name as name from information_schema.columns where table_name = 'events'`.execute(tx),
    );
    expect(columns.rows.map(({ name }) => name).sort()).toEqual(Object.keys(alterations).sort());
    for (const [column, assignment] of Object.entries(alterations)) {
      for (let seq = 1; seq <= (await count()); seq += 1) {
        const found = await after((tx) =>
          sql`update events set ${sql.raw(assignment)} where merchant_id = ${who.merchantId} and seq = ${seq}`.execute(
            tx,
          ),
        );
        expect([column, seq, found.length > 0]).toEqual([column, seq, true]);
      }
    }
  });

  it('names the altered row, and no other', async () => {
    const found = await after((tx) =>
      sql`update events set actor = 'worker' where merchant_id = ${who.merchantId} and seq = 1`.execute(tx),
    );
    expect(found).toEqual([{ merchantId: who.merchantId, seq: 1, what: 'altered' }]);
  });

  it('finds removed rows: in the middle, at the end, all of them, with and without the head', async () => {
    const mine = sql`merchant_id = ${who.merchantId}`;
    const last = await count();
    const removed = (where: ReturnType<typeof sql>) =>
      after((tx) => sql`delete from events where ${mine} and ${where}`.execute(tx));
    expect(await removed(sql`seq = 2`)).toMatchObject([
      { what: 'missing', seq: 2, until: 2 },
      { what: 'unlinked', seq: 3 },
    ]);
    expect(await removed(sql`seq = ${last}`)).toMatchObject([{ what: 'missing', seq: last }]);
    expect(await removed(sql`true`)).toMatchObject([{ what: 'missing', seq: 1, until: last }]);
    const headless = await after((tx) => sql`delete from audit_heads where ${mine}`.execute(tx));
    expect(headless.map(({ what }) => what)).toContain('end_altered');
    const shifted = await after((tx) => sql`update audit_heads set seq = seq - 1 where ${mine}`.execute(tx));
    expect(shifted.map(({ what }) => what)).toContain('end_altered');
    const renamed = await after((tx) =>
      sql`update audit_heads set hash = repeat('b', 64) where ${mine}`.execute(tx),
    );
    expect(renamed).toMatchObject([{ what: 'end_altered', seq: last }]);
  });

  it('finds rows in another order, and rows slipped in', async () => {
    const at = (seq: number, to: number) =>
      sql`update events set seq = ${to} where merchant_id = ${who.merchantId} and seq = ${seq}`;
    const swapped = await after(async (tx) => {
      await at(2, -1).execute(tx);
      await at(3, 2).execute(tx);
      await at(-1, 3).execute(tx);
    });
    expect(swapped.map(({ what }) => what)).toContain('unlinked');
    const slipped = await after((tx) =>
      sql`insert into events (merchant_id, type, actor, seq, payload_hash, previous_hash, hash)
        values (${who.merchantId}, 'refund.held', 'worker', 1001, '', '', '')`.execute(tx),
    );
    expect(slipped).toMatchObject([{ what: 'end_altered', seq: null }]);
  });

  it('appends in one line while many write at once, and leaves no gap where one fails', async () => {
    const before = await count();
    const write = (n: number) =>
      store.tenant(who.merchantId, async (tx) => {
        const { merchantId } = who;
        const data = { n, text: 'ä\u2028"\\\n', deep: { b: [1.5, -0, 1e21], a: null } };
        await recordEvent(tx, { merchantId, disputeId: null, type: 'scan.queued', actor: 'key:x', data });
        if (n % 5 === 0) throw new Undo();
      });
    const ended = await Promise.allSettled(Array.from({ length: 40 }, (_, n) => write(n)));
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(32);
    expect(await count()).toBe(before + 32);
    expect(await problemsOf()).toEqual([]);
  });

  async function verify(request: Partial<VerifyRequest>): Promise<{ problems: number; lines: string[] }> {
    const lines: string[] = [];
    const print = (line: string): void => void lines.push(line);
    const problems = await verifyChains(
      store,
      { merchant: undefined, blobs: null, against: undefined, ...request },
      print,
    );
    return { problems, lines };
  }

  it('exports what can be held against the record later', async () => {
    const lines: string[] = [];
    await exportChains(store, undefined, (line) => lines.push(line));
    const file = join(folder.path, 'export.jsonl');
    writeFileSync(file, lines.join('\n'));
    await openDisputeFor(store, who, 'D-later');
    expect(await verify({ against: file })).toMatchObject({ problems: 0 });
    const [head = '', first = '', ...rest] = lines;
    const event = JSON.parse(first) as { actor: string };
    writeFileSync(file, [head, JSON.stringify({ ...event, actor: 'nobody' }), ...rest].join('\n'));
    await expect(verify({ against: file })).rejects.toMatchObject({ code: 'REQ_MALFORMED' });
    await expect(verify({ merchant: 'nobody' })).rejects.toMatchObject({ code: 'REQ_NOT_FOUND' });
  });

  it('checks the bytes of every photo received', async () => {
    const blobs = await openFolderBlobs(join(folder.path, 'blobs'));
    const keep = (text: string) => putBlob(blobs, text);
    const third = await newMerchant(store, 'third');
    const kept = await keep('kept');
    const changed = await keep('changed');
    const gone = await keep('gone');
    for (const photo of [kept, changed, gone]) await acceptFor(store, third, undefined, photo);
    expect(await verify({ merchant: 'third', blobs })).toMatchObject({ problems: 0 });
    const pathOf = ({ sha256 }: { sha256: string }) => join(folder.path, 'blobs', sha256.slice(0, 2), sha256);
    writeFileSync(pathOf(changed), 'other bytes');
    rmSync(pathOf(gone));
    const { problems, lines } = await verify({ merchant: 'third', blobs });
    expect(problems).toBe(2);
    expect(lines.join('\n')).toMatch(/bytes_changed[^]*bytes_missing[^]*third: \d+ events, 2 faults/);
  });
});
