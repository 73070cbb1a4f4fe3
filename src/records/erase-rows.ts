/** What an erasure does to the rows of one dispute, or of photos that stand in none; and the event that tells of it. */
import { sql, type Tx } from '../store/store.js';
import { recordEvents, type NewEvent } from './events.js';

/** `request`: somebody asked for it; `retention`: it was older than is kept. */
export type ErasureReason = 'request' | 'retention';

interface Subject {
  readonly merchantId: string;
  readonly disputeId: string | null;
  /** Photos outside of disputes. */
  readonly loose?: readonly string[];
  readonly reason: ErasureReason;
  readonly actor: string;
}

const ids = (values: readonly string[]) => sql`any (${[...values]}::uuid[])`;

/**
 * Blanks what is personal, asks for the bytes to be taken away, and records `buyer.erased`, for a dispute or for each
 * photo: the events whose payload was cut, each with the hash of what is left of it, and the events whose photos may be
 * gone. What is left of photos and scans is sealed anew, for their earlier seals are cut. Answers with the photos.
 */
export async function eraseRows(tx: Tx, subject: Subject): Promise<number> {
  const { merchantId, disputeId, loose = [], reason, actor } = subject;
  const photos = await erasePhotos(tx, disputeId, loose);
  const scans = await scansOf(tx, photos);
  await eraseReports(
    tx,
    scans.map(({ id }) => id),
  );
  if (disputeId !== null) await eraseDispute(tx, disputeId);
  const named = [...photos, ...scans.map(({ id }) => id)];
  await forgetAnswers(tx, merchantId, disputeId === null ? named : [disputeId, ...named]);
  const about = { disputeId, actor };
  const told: Omit<NewEvent, 'merchantId'>[] = [];
  for (const evidenceId of disputeId === null ? photos : [null]) {
    const data = { reason, ...(await cutEvents(tx, disputeId, evidenceId)) };
    told.push({ ...about, ...(evidenceId !== null && { evidenceId }), type: 'buyer.erased', data });
  }
  await recordEvents(tx, merchantId, [
    ...told,
    ...photos.map((evidenceId) => ({ ...about, ...sealed, evidenceId, seals: ['photo'] as const })),
    ...scans.map(({ id: scanId, evidenceId }) => ({
      ...{ ...about, ...sealed, evidenceId, scanId },
      seals: ['scan'] as const,
    })),
  ]);
  return photos.length;
}

const sealed = { type: 'record.sealed' } as const;

async function erasePhotos(
  tx: Tx,
  disputeId: string | null,
  loose: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string; sha256: string }>`
    update evidence set file_name = null, external_ids = '{}', claim = '{}', erased_at = now()
    where dispute_id = ${disputeId} or id = ${ids(loose)} returning id, sha256`.execute(tx);
  const { rows: references } = await sql<{ sha256: string }>`
    update reference_photos set file_name = null, erased_at = now()
    where dispute_id = ${disputeId} returning sha256`.execute(tx);
  const hashes = [...rows, ...references].map(({ sha256 }) => sha256);
  await sql`insert into blob_removals (sha256) select distinct unnest(${hashes}::text[])
    on conflict do nothing`.execute(tx);
  return rows.map(({ id }) => id);
}

async function scansOf(tx: Tx, photos: readonly string[]) {
  if (photos.length === 0) return [];
  return tx
    .selectFrom('scans')
    .select(['id', 'evidence_id as evidenceId'])
    .where('evidence_id', 'in', [...photos])
    .execute();
}

/** Outcome, versions, weights and scores stay; every word and place that was read off the photo goes. */
async function eraseReports(tx: Tx, scans: readonly string[]): Promise<void> {
  const one = ids(scans);
  await sql`delete from positions where scan_id = ${one}`.execute(tx);
  await sql`delete from maps where scan_id = ${one}`.execute(tx);
  await sql`
    update verdicts set report = report || jsonb_build_object(
      'verdict', (report -> 'verdict') || '{"reasons": [], "regions": []}',
      'analyses', (
        select coalesce(jsonb_agg(
          (a - 'reason' - 'failure') || '{"findings": [], "hasMap": false}' || case when a ? 'failure'
            then jsonb_build_object('failure', jsonb_build_object('code', a #> '{failure,code}', 'detail', ''))
            else '{}' end
          order by n), '[]')
        from jsonb_array_elements(report -> 'analyses') with ordinality as t (a, n)
      ))
    where scan_id = ${one}`.execute(tx);
}

async function eraseDispute(tx: Tx, disputeId: string): Promise<void> {
  await sql`
    update disputes set buyer_ref = 'erased-' || gen_random_uuid(), claim_text = null,
      ordered_at = null, shipped_at = null, delivered_at = null,
      delivery_city = null, delivery_latitude = null, delivery_longitude = null,
      erased_at = now(), revision = revision + 1
    where id = ${disputeId}`.execute(tx);
  await sql`update decisions set note = '' where dispute_id = ${disputeId}`.execute(tx);
  await sql`update appeals set statement = '' where dispute_id = ${disputeId}`.execute(tx);
  await sql`
    update review_views set note = ''
    where review_id in (select id from reviews where dispute_id = ${disputeId})`.execute(tx);
}

/** Answers kept for repeats of a request show what they answered: those that name one of these ids go. */
async function forgetAnswers(tx: Tx, merchantId: string, named: readonly string[]): Promise<void> {
  const patterns = named.map((id) => `%${id}%`);
  await sql`
    delete from idempotency_keys
    where merchant_id = ${merchantId} and response_body::text like any (${patterns}::text[])`.execute(tx);
}

/**
 * Cuts the claim out of payloads, and the seals, whose salt would let somebody try out what rows held. Their hash stays;
 * the hash of what is left goes on record beside their place. What tells of an erasure is left whole.
 */
async function cutEvents(tx: Tx, disputeId: string | null, evidenceId: string | null) {
  const about = disputeId === null ? sql`evidence_id = ${evidenceId}` : sql`dispute_id = ${disputeId}`;
  const cut = await sql<{ seq: number; hash: string }>`
    update events set data = data - 'claim' || case when data ? 'seals' then '{"seals": {}}' else '{}' end::jsonb
    where ${about} and type <> 'buyer.erased' and (data ? 'claim' or data -> 'seals' <> '{}')
    returning seq, encode(sha256(convert_to(data::text, 'UTF8')), 'hex') as hash`.execute(tx);
  const received = await sql<{ seq: number }>`
    select seq from events where ${about} and type in ('evidence.received', 'reference.received')
    order by seq`.execute(tx);
  return {
    payloads: cut.rows.map(({ seq, hash }) => ({ seq, hash })),
    photos: received.rows.map(({ seq }) => seq),
  };
}
