/** Fills an empty, migrated database with records, by SQL alone: what the pages read, spread as a platform's would be. */
import type pg from 'pg';

export const photosPerDispute = 4;
/** One large merchant has four fifths of everything; so many small ones share the rest. */
export const smallMerchants = 20;
const days = 90;

/** Ids of version 7 from a kind and a number, their times spread evenly over the days; and dice that always fall alike. */
const functions = `
  create function pg_temp.moment(share double precision) returns timestamptz language sql immutable as
    $$ select timestamptz '2026-06-01' + share * interval '${days} days' $$;
  create function pg_temp.id(kind text, n bigint, share double precision) returns uuid language sql immutable as
    $$ select (lpad(to_hex((extract(epoch from pg_temp.moment(share)) * 1000)::bigint), 12, '0')
      || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 4, 15))::uuid $$;
  create function pg_temp.dice(salt bigint, n bigint, sides bigint) returns bigint language sql immutable as
    $$ select abs(hashint8extended(n, salt) % sides) $$`;

/** One in ten disputes waits for a person, two were decided by one, seven were closed without. */
const cases = `
  create temporary table cases as
  select n, n::float8 / $1 as share, pg_temp.id('dispute', n, n::float8 / $1) as id,
    pg_temp.id('merchant', case when pg_temp.dice(1, n, 5) = 0 then 1 + pg_temp.dice(2, n, ${smallMerchants}) else 0 end, 0) as merchant_id,
    case when pg_temp.dice(3, n, 10) = 0 then 'under_review' when pg_temp.dice(3, n, 10) < 3 then 'decided' else 'closed' end as stage
  from generate_series(1, $1::bigint) n`;

const photos = `
  create temporary table photos as
  select p, c.n, c.merchant_id, c.id as dispute_id, c.share,
    pg_temp.id('evidence', p, c.share) as evidence_id, pg_temp.id('scan', p, c.share) as scan_id,
    case when pg_temp.dice(4, p, 10000) = 0 then 'not_assessable' when pg_temp.dice(4, p, 100) < 2 then 'forgery_indicated'
      when pg_temp.dice(4, p, 100) < 10 then 'inconclusive' else 'no_sign_found' end as outcome
  from generate_series(1, ${photosPerDispute} * $1::bigint) p
  join cases c on c.n = (p + ${photosPerDispute - 1}) / ${photosPerDispute}`;

/** Text of so many bytes that hardly compresses, so that rows are as long as real ones. */
const filler = (bytes: number, n: string): string =>
  `(select string_agg(md5(${n}::text || i), '') from generate_series(1, ${Math.ceil(bytes / 32)}) i)`;

const rows = [
  `insert into merchants (id, name)
    select pg_temp.id('merchant', n, 0), 'merchant ' || n from generate_series(0, ${smallMerchants}) n`,
  `insert into disputes (id, merchant_id, external_id, order_id, item_id, buyer_ref, amount_minor, currency, channel, stage,
      claim_text, created_at)
    select id, merchant_id, 'D' || n, 'O' || n / 2, 'I' || pg_temp.dice(5, n, 1 + $1 / 20), 'b' || pg_temp.dice(6, n, 1 + $1 / 6),
      100 + pg_temp.dice(7, n, 90000), 'CNY',
      case when pg_temp.dice(8, n, 1000) = 0 then 'appeal' when pg_temp.dice(8, n, 3) = 0 then 'dispute' else 'refund' end,
      stage, ${filler(200, 'n')}, pg_temp.moment(share) from cases`,
  `insert into reviews (id, merchant_id, dispute_id, kind, state, rank, doubt, due_at, excluded, claimed_by, lease_until, wakes_at,
      closed_at)
    select pg_temp.id('review', n, share), merchant_id, id, case when pg_temp.dice(9, n, 10) = 0 then 'second' else 'first' end,
      case when stage = 'decided' then 'decided' else 'open' end, pg_temp.dice(10, n, 1000000) / 50000.0, 0.5, now(), '{key:a}',
      case when pg_temp.dice(11, n, 30) = 0 then 'key:b' end, case when pg_temp.dice(11, n, 30) = 0 then now() + interval '1 hour' end,
      case when pg_temp.dice(11, n, 30) = 1 then now() + interval '1 day' end, case when stage = 'decided' then now() end
    from cases where stage <> 'closed'`,
  `insert into decisions (id, merchant_id, dispute_id, review_id, outcome, granted_minor, settles, reason_code, note, suspicion, kind,
      evidence_ids, reviewer, rests_on, text_buyer, text_merchant)
    select pg_temp.id('decision', n, share), merchant_id, id, pg_temp.id('review', n, share),
      case when n % 2 = 0 then 'refuse' else 'refund' end, 0, true, 'signs_confirmed', ${filler(200, 'n')},
      case when n % 2 = 0 then 'upheld' else 'rejected' end, case when n % 2 = 0 then 'edited' end, '{}', 'key:a',
      to_jsonb(${filler(800, 'n')}), to_jsonb(${filler(300, 'n')}), to_jsonb(${filler(300, 'n')})
    from cases where stage = 'decided'`,
  `insert into refunds (dispute_id, merchant_id, status, reason, decision_id)
    select id, merchant_id,
      case stage when 'under_review' then 'held' when 'closed' then 'released' else case n % 2 when 0 then 'refused' else 'refunded' end end,
      'null', case when stage = 'decided' then pg_temp.id('decision', n, share) end from cases`,
  `insert into holds (id, merchant_id, dispute_id, reason, placed_by, expires_at, ended_at, end_reason, ended_by)
    select pg_temp.id('hold', n, share), merchant_id, id, 'signs_found', 'worker', now() + interval '3 days',
      case when stage = 'decided' then now() end, case when stage = 'decided' then 'decided' end,
      case when stage = 'decided' then 'key:a' end from cases where stage <> 'closed'`,
  `insert into evidence (id, merchant_id, dispute_id, sha256, size_bytes, format, width, height, file_name, suspicion, channel, received_at)
    select evidence_id, merchant_id, dispute_id, encode(sha256(p::text::bytea), 'hex'), 1000000, 'jpeg', 4000, 3000, 'IMG.jpg', 'unsure',
      'refund', pg_temp.moment(share) from photos`,
  `insert into scans (id, merchant_id, evidence_id, status, attempts, queued_at, started_at, finished_at)
    select scan_id, merchant_id, evidence_id, 'done', 0, pg_temp.moment(share), pg_temp.moment(share), pg_temp.moment(share) from photos`,
  `insert into verdicts (scan_id, merchant_id, evidence_id, outcome, kinds, llr, route, pipeline_version, calibration_version, complete,
      created_at, report)
    select scan_id, merchant_id, evidence_id, outcome, case when outcome = 'forgery_indicated' then '{edited}'::text[] else '{}' end, 0.5,
      case when outcome = 'forgery_indicated' then 'hold_and_review' else 'proceed' end, '1', '1', true, pg_temp.moment(share),
      to_jsonb(${filler(1000, 'p')})
    from photos`,
  `insert into events (id, merchant_id, dispute_id, evidence_id, scan_id, type, actor, at, data, seq, payload_hash, previous_hash, hash)
    select row_number() over (order by share, p, turn), merchant_id, dispute_id, evidence_id, scan_id, type, 'worker', pg_temp.moment(share),
      to_jsonb(${filler(100, 'p')}), row_number() over (partition by merchant_id order by share, p, turn), h, h, h
    from (select *, encode(sha256(p::text::bytea), 'hex') as h from photos
      cross join (values (1, 'evidence.received'), (2, 'scan.queued'), (3, 'detection.completed')) as happened (turn, type)) as story`,
];

/** Adds `disputes` disputes with their photos, scans, reviews, decisions and events, then tells the planner. */
export async function seed(client: pg.Client, disputes: number): Promise<void> {
  await client.query(functions);
  await client.query(cases.replaceAll('$1', String(disputes)));
  await client.query(photos.replaceAll('$1', String(disputes)));
  for (const statement of ['analyze cases', 'analyze photos', ...rows]) {
    await client.query(statement.replaceAll('$1', String(disputes)));
  }
  await client.query('analyze');
}
