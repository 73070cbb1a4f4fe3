/** Erasure of a buyer's data: gone from every column, the chain stands, and nobody else's photo is lost. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportChains } from '../../src/cli/audit/export.js';
import { verifyChains } from '../../src/cli/audit/verify.js';
import type { Finding } from '../../src/domain/finding.js';
import type { ScanResult } from '../../src/domain/report.js';
import { noteView, openAppeal } from '../../src/records/appeals.js';
import { claimReview } from '../../src/records/claims.js';
import { decide } from '../../src/records/decisions.js';
import { closeDispute, timeline } from '../../src/records/disputes.js';
import { eraseBuyer } from '../../src/records/erase.js';
import { beginIdempotent, completeIdempotent } from '../../src/records/idempotency.js';
import { holdingBytes, removeBytes } from '../../src/records/photo-bytes.js';
import { addReference } from '../../src/records/references.js';
import { livingReview } from '../../src/records/reviews.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import type { BlobStore } from '../../src/store/blobs.js';
import { openFolderBlobs } from '../../src/store/folder-blobs.js';
import { sql } from '../../src/store/store.js';
import { eraseOld } from '../../workers/retention.js';
import { filesUnder, putBlob } from '../support/blob-files.js';
import { temporaryFolder } from '../support/folder.js';
import { acceptFor, newMerchant, openDisputeFor, someResult, somePhoto } from '../support/records.js';
import { inShops } from '../support/shop.js';

const secrets = [
  'b-4711',
  'Zerrissen',
  'Wuppertal',
  '83.9',
  'quittung',
  'ticket-99',
  'Pixelphone',
  'Nachbar',
];

function tellingResult(): ScanResult {
  const { report, maps } = someResult('forgery_indicated');
  const text = { en: 'Taken with a Pixelphone', zh: 'Pixelphone' };
  const finding: Finding = {
    ...({ code: 'metadata.camera', basis: 'observed', strength: 'supporting' } as const),
    ...{ places: [], text, limit: text },
    values: { camera: 'Pixelphone' },
  };
  const analyses = report.analyses.map((record) => ({
    ...record,
    findings: [finding],
    reason: text,
    failure: { code: 'ANL_FAILED', detail: 'Pixelphone' },
  }));
  const verdict = { ...report.verdict, reasons: [{ code: 'metadata.camera', text }] };
  return { report: { ...report, verdict, analyses }, maps, position: { latitude: 83.9, longitude: 7.1 } };
}

/** A photo's row with no more than it has to have. */
const bare = {
  ...({ dispute_id: null, format: 'jpeg', file_name: null } as const),
  ...{ size_bytes: 11, width: 1, height: 1 },
  ...({ suspicion: 'unsure', channel: 'refund' } as const),
} as const;

await inShops('erasure', (shop) => {
  const folder = temporaryFolder();
  let blobs: BlobStore;
  beforeAll(async () => {
    blobs = await openFolderBlobs(join(folder.path, 'blobs'));
  });
  afterAll(() => {
    folder.remove();
  });
  const { tenant } = shop;
  const erase = async (buyerRef: string) => {
    const { merchantId } = shop.who;
    const erased = await shop.store.erasure((tx) => eraseBuyer(tx, { merchantId, buyerRef, actor: 'key:x' }));
    return { ...erased, removed: await removeBytes(shop.store, blobs) };
  };
  const verify = async (against?: string) => {
    const lines: string[] = [];
    const problems = await verifyChains(shop.store, { merchant: 'shop', blobs, against }, (line) =>
      lines.push(line),
    );
    return { problems, text: lines.join('\n') };
  };
  let count = 0;
  const deliveryCity = { name: 'Wuppertal', position: { latitude: 83.9, longitude: 7.2 } };
  /** A dispute with a photo of these bytes, whose verdict stands. */
  const examined = async (buyerRef: string, bytes: string) => {
    const blob = await putBlob(blobs, bytes);
    const disputeId = await openDisputeFor(shop.store, shop.who, `E-${(count += 1)}`, {
      ...{ buyerRef, claimText: 'Zerrissen angekommen' },
      claim: { deliveredAt: '2026-01-02T03:04:05Z', deliveryCity },
    });
    const photo = { ...blob, fileName: 'quittung.jpg', externalIds: { ticket: 'ticket-99' } };
    const { scanId, evidenceId } = await acceptFor(shop.store, shop.who, disputeId, photo);
    await shop.store.service((tx) => recordVerdict(tx, scanId, tellingResult()));
    return { disputeId, scanId, evidenceId, blob };
  };
  const decideOn = async (disputeId: string, reviewer: string) => {
    const review = await tenant((tx) => livingReview(tx, disputeId));
    const reviewId = review?.id ?? '';
    await tenant((tx) => claimReview(tx, reviewId, reviewer));
    if (review?.kind === 'appeal') {
      const view = { reviewId, reviewer, outcome: 'refuse', note: 'Nachbar gesehen' } as const;
      await tenant((tx) => noteView(tx, view));
    }
    const told = { reviewId, reviewer, outcome: 'refuse', reasonCode: 'photo_edited' } as const;
    await tenant((tx) => decide(tx, { ...told, note: 'Der Nachbar sagt es' }));
  };
  const asOwner = (statement: ReturnType<typeof sql>) =>
    shop.store.service(async (tx) => {
      await sql`reset role`.execute(tx);
      await sql`set local session_replication_role = replica`.execute(tx);
      await statement.execute(tx);
    });
  const age = (disputeId: string, days: number) =>
    asOwner(sql`
      update decisions set created_at = created_at - make_interval(days => ${days}) where dispute_id = ${disputeId}`);
  /** A case with everything: decided, appealed, decided again. */
  const wholeCase = async (buyerRef: string, bytes: string) => {
    const made = await examined(buyerRef, bytes);
    const { disputeId } = made;
    await decideOn(disputeId, 'key:ann');
    await tenant((tx) =>
      openAppeal(tx, { disputeId, by: 'buyer', statement: 'Der Nachbar war dabei', actor: 'key:x' }),
    );
    await decideOn(disputeId, 'key:ben');
    return made;
  };
  /** Every column of every table whose text holds one of the values. */
  const findAll = (values: readonly string[]) =>
    shop.store.service(async (tx) => {
      await sql`reset role`.execute(tx);
      await sql`set local session_replication_role = replica`.execute(tx);
      const { rows: columns } = await sql<{ table: string; column: string }>`
        select c.table_name as table, c.column_name as column from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'`.execute(tx);
      const found: string[] = [];
      for (const { table, column } of columns) {
        const { rows } = await sql<{ value: string }>`
          select ${sql.ref(column)}::text as value from ${sql.table(table)}
          where ${sql.ref(column)}::text like any (${values.map((value) => `%${value}%`)}::text[])`.execute(
          tx,
        );
        if (rows.length > 0) found.push(`${table}.${column}`);
      }
      return found.toSorted();
    });

  it('leaves nothing of what was said, and the chain stands', async () => {
    const { disputeId, scanId, blob } = await wholeCase('b-4711', 'the photo');
    const packing = await putBlob(blobs, 'a parcel with an address');
    await tenant((tx) =>
      addReference(tx, {
        ...{ ...somePhoto, ...packing, disputeId, purpose: 'packing', fileName: 'quittung.png' },
        actor: 'key:x',
      }),
    );
    const slot = { merchantId: shop.who.merchantId, key: 'k' };
    const begun = await tenant((tx) => beginIdempotent(tx, { ...slot, requestHash: 'h' }));
    const holder = begun.state === 'started' ? begun.holder : '';
    await tenant((tx) =>
      completeIdempotent(tx, { ...slot, holder, status: 201, body: { id: disputeId, buyerRef: 'b-4711' } }),
    );
    const loose = await putBlob(blobs, 'a photo without a dispute');
    const { scanId: looseScan } = await acceptFor(shop.store, shop.who, undefined, {
      ...loose,
      externalIds: { buyer: 'b-4711' },
    });
    await expect(erase('b-4711')).rejects.toMatchObject({ code: 'DSP_ERASURE_HELD' });
    await shop.store.service((tx) => recordVerdict(tx, looseScan, tellingResult()));
    await expect(erase('b-4711')).rejects.toMatchObject({ code: 'DSP_ERASURE_HELD' });
    expect(await findAll(secrets)).toEqual([
      'appeals.statement',
      'decisions.note',
      'disputes.buyer_ref',
      'disputes.claim_text',
      'disputes.delivery_city',
      'disputes.delivery_latitude',
      'events.data',
      'evidence.claim',
      'evidence.external_ids',
      'evidence.file_name',
      'idempotency_keys.response_body',
      'positions.latitude',
      'reference_photos.file_name',
      'review_views.note',
      'verdicts.report',
    ]);
    const lines: string[] = [];
    await exportChains(shop.store, 'shop', (line) => lines.push(line));
    writeFileSync(join(folder.path, 'export'), lines.join('\n'));

    await age(disputeId, 400);
    expect(await erase('b-4711')).toEqual({ disputes: 1, photos: 2, removed: 3 });
    expect(await findAll(secrets)).toEqual([]);
    expect(filesUnder(folder.path)).toEqual(['export']);
    expect(await erase('b-4711')).toEqual({ disputes: 0, photos: 0, removed: 0 });

    const { stage, buyerRef } = await shop.dispute(disputeId);
    expect(stage).toBe('closed');
    expect(buyerRef).toMatch(/^erased-[0-9a-f-]{36}$/);
    const row = await tenant((tx) =>
      tx
        .selectFrom('verdicts')
        .innerJoin('evidence', 'evidence.id', 'verdicts.evidence_id')
        .select(['sha256', 'size_bytes', 'outcome', 'verdicts.llr', 'report'])
        .where('scan_id', '=', scanId)
        .executeTakeFirstOrThrow(),
    );
    expect(row).toMatchObject({ sha256: blob.sha256, size_bytes: 9, outcome: 'forgery_indicated', llr: 2.5 });
    expect(row.report).toMatchObject({
      versions: { pipeline: '1' },
      verdict: { outcome: 'forgery_indicated', kinds: ['edited'], reasons: [] },
      analyses: [{ analyzer: 'error-level', score: 0.5, findings: [], failure: { code: 'ANL_FAILED' } }],
    });
    const events = await tenant((tx) => timeline(tx, disputeId));
    expect(events.at(-1)).toMatchObject({
      type: 'buyer.erased',
      actor: 'key:x',
      data: { reason: 'request' },
    });

    const { problems, text } = await verify(join(folder.path, 'export'));
    expect([problems, text]).toEqual([0, expect.stringContaining('intact')]);
    // Every payload that sealed a row, or held the claim.
    expect(text.match(/ erased$/gm)?.length).toBeGreaterThan(10);
    expect(text.match(/ bytes_erased_by_request$/gm)).toHaveLength(3);
    const after: string[] = [];
    await exportChains(shop.store, 'shop', (line) => after.push(line));
    writeFileSync(join(folder.path, 'after'), after.join('\n'));
    expect((await verify(join(folder.path, 'after'))).problems).toBe(0);
  });

  it('still finds what was altered, in what was cut too', async () => {
    const { rows } = await shop.store.service((tx) =>
      sql<{ id: number; data: string }>`
        select id, data::text as data from events where type = 'evidence.received' and dispute_id is not null
        order by id limit 1`.execute(tx),
    );
    const [event] = rows as [{ id: number; data: string }];
    const write = (data: string) =>
      asOwner(sql`update events set data = ${data}::jsonb where id = ${event.id}`);
    await write(event.data.replace('unsure', 'edited'));
    expect((await verify()).text).toContain('payload_altered');
    const lines: string[] = [];
    await exportChains(shop.store, 'shop', (line) => lines.push(line));
    writeFileSync(join(folder.path, 'bad'), lines.join('\n'));
    await expect(verify(join(folder.path, 'bad'))).rejects.toMatchObject({ code: 'REQ_MALFORMED' });
    await write(event.data);
    expect((await verify()).problems).toBe(0);

    // What no erasure names is no erasure.
    const { disputeId } = await examined('b-plain', 'plain');
    await asOwner(sql`
      update events set data = data - 'claim' where dispute_id = ${disputeId} and data ? 'claim'`);
    const { problems, text } = await verify();
    expect([problems, text]).toEqual([1, expect.stringContaining('payload_altered')]);
    await asOwner(
      sql`delete from events where merchant_id = ${shop.who.merchantId} and type = 'buyer.erased'`,
    );
    expect((await verify()).text).toMatch(/payload_altered[^]*bytes_missing/);
  });

  it('is refused to the service by the database itself', async () => {
    for (const statement of [
      sql`update evidence set file_name = null`,
      sql`update verdicts set report = '{}'`,
      sql`update events set data = '{}'`,
      sql`update decisions set note = ''`,
      sql`delete from positions`,
    ]) {
      await expect(shop.store.service((tx) => statement.execute(tx))).rejects.toThrow();
      await expect(tenant((tx) => statement.execute(tx))).rejects.toThrow();
    }
    await expect(
      shop.store.erasure((tx) => sql`update verdicts set outcome = 'no_sign_found'`.execute(tx)),
    ).rejects.toThrow();
    await expect(shop.store.erasure((tx) => sql`delete from events`.execute(tx))).rejects.toThrow();
  });

  it('keeps bytes that another photo needs, of any merchant, until that one is erased', async () => {
    const other = await newMerchant(shop.store, 'other');
    const { disputeId, blob } = await wholeCase('b-shared', 'the same photo');
    const theirs = await acceptFor(shop.store, other, undefined, {
      ...blob,
      externalIds: { buyer: 'b-shared' },
    });
    await shop.store.service((tx) => recordVerdict(tx, theirs.scanId, tellingResult()));
    await age(disputeId, 400);
    expect(await erase('b-shared')).toEqual({ disputes: 1, photos: 1, removed: 0 });
    expect((await blobs.read(blob.sha256)).toString()).toBe('the same photo');
    const { merchantId } = other;
    await shop.store.erasure((tx) => eraseBuyer(tx, { merchantId, buyerRef: 'b-shared', actor: 'cli' }));
    expect(await removeBytes(shop.store, blobs)).toBe(1);
    expect(await blobs.stat(blob.sha256)).toBeNull();
  });

  it('loses no photo whose bytes come again, before, while or after they are taken away', async () => {
    const { disputeId, blob } = await wholeCase('b-again', 'comes again');
    await age(disputeId, 400);
    const { merchantId } = shop.who;
    // Uploaded while the first still stood, recorded after it was taken away.
    const upload = await blobs.create();
    await upload.write(Buffer.from('comes again'));
    await upload.commit();
    expect(await erase('b-again')).toMatchObject({ removed: 1 });
    await tenant((tx) => holdingBytes(tx, blob.sha256, { blobs, upload }, () => Promise.resolve()));
    await upload.discard();
    expect((await blobs.read(blob.sha256)).toString()).toBe('comes again');

    // Many at once against the removal.
    await shop.store.erasure((tx) =>
      sql`insert into blob_removals (sha256) values (${blob.sha256})`.execute(tx),
    );
    const send = async () => {
      const one = await blobs.create();
      await one.write(Buffer.from('comes again'));
      await one.commit();
      await tenant((tx) =>
        holdingBytes(tx, blob.sha256, { blobs, upload: one }, () =>
          tx
            .insertInto('evidence')
            .values({ ...bare, ...{ id: crypto.randomUUID(), merchant_id: merchantId, sha256: blob.sha256 } })
            .execute(),
        ),
      );
      await one.discard();
    };
    await Promise.all([
      removeBytes(shop.store, blobs),
      send(),
      send(),
      removeBytes(shop.store, blobs),
      send(),
    ]);
    expect((await blobs.read(blob.sha256)).toString()).toBe('comes again');
    expect(await removeBytes(shop.store, blobs)).toBe(0);
    expect((await blobs.read(blob.sha256)).toString()).toBe('comes again');
  });

  it('takes up a removal that broke off, and puts back what is needed after all', async () => {
    const { blob } = await examined('b-broken', 'set aside by a process that died');
    await blobs.setAside(blob.sha256);
    await shop.store.erasure((tx) =>
      sql`insert into blob_removals (sha256) values (${blob.sha256})`.execute(tx),
    );
    const failing = Object.assign(Object.create(blobs) as BlobStore, {
      dropAside: () => Promise.reject(new Error('disk')),
    });
    await expect(removeBytes(shop.store, failing)).rejects.toThrow('disk');
    expect(await removeBytes(shop.store, blobs)).toBe(0);
    expect((await blobs.read(blob.sha256)).toString()).toContain('set aside');
  });

  it('erases photos without a dispute by age, but none that is examined again', async () => {
    const loose = async (text: string) => {
      const blob = await putBlob(blobs, text);
      const { scanId, evidenceId } = await acceptFor(shop.store, shop.who, undefined, {
        ...blob,
        ...{ fileName: 'lieferschein.jpg', externalIds: { ticket: 'ticket-7' } },
      });
      return { blob, scanId, evidenceId };
    };
    const [old, young, open] = [
      await loose('loose old'),
      await loose('loose young'),
      await loose('loose open'),
    ];
    for (const { scanId } of [old, young]) {
      await shop.store.service((tx) => recordVerdict(tx, scanId, tellingResult()));
    }
    for (const { evidenceId } of [old, open]) {
      await asOwner(
        sql`update evidence set received_at = received_at - interval '40 days' where id = ${evidenceId}`,
      );
    }
    expect(await eraseOld(shop.store, 90)).toBe(0);
    expect(await eraseOld(shop.store, 30)).toBe(1);
    expect(await eraseOld(shop.store, 30)).toBe(0);
    await removeBytes(shop.store, blobs);
    expect(await blobs.stat(old.blob.sha256)).toBeNull();
    for (const { blob } of [young, open]) expect(await blobs.stat(blob.sha256)).not.toBeNull();
    expect((await verify()).text).toContain('bytes_erased_by_retention');
  });

  it('erases by age what was closed long ago, and nothing else', async () => {
    const old = await examined('b-old', 'old');
    const young = await examined('b-young', 'young');
    for (const { disputeId } of [old, young]) {
      await decideOn(disputeId, 'key:ann');
      await tenant((tx) => closeDispute(tx, disputeId, 'key:x'));
    }
    const back = async (days: number) => {
      await asOwner(sql`
        update events set at = at - make_interval(days => ${days}) where dispute_id = ${old.disputeId}`);
      await asOwner(sql`
        update disputes set created_at = created_at - make_interval(days => ${days}) where id = ${old.disputeId}`);
    };
    await back(40);
    expect(await eraseOld(shop.store, 30)).toBe(0);
    await age(old.disputeId, 40);
    expect(await eraseOld(shop.store, 90)).toBe(0);
    expect(await eraseOld(shop.store, 30)).toBe(1);
    expect(await eraseOld(shop.store, 30)).toBe(0);
    await removeBytes(shop.store, blobs);
    expect(await blobs.stat(old.blob.sha256)).toBeNull();
    expect((await shop.dispute(old.disputeId)).claimText).toBeNull();
    expect((await shop.dispute(young.disputeId)).buyerRef).toBe('b-young');
    const events = await tenant((tx) => timeline(tx, old.disputeId));
    expect(events.at(-1)).toMatchObject({ actor: 'worker', data: { reason: 'retention' } });
  });
});
