-- The stages of a dispute, and holds that end. The lists of words mirror src/domain/dispute.ts and hold.ts.
-- The owner sees no rows through forced row-level security, so rows are changed as touchstone_service.

alter table disputes drop constraint disputes_stage_check;
set local role touchstone_service;
update disputes set stage = 'evidence_submitted' where stage = 'evidence';
update disputes set stage = 'under_review' where stage = 'review';
reset role;
alter table disputes add constraint disputes_stage_check check (
  stage in ('opened', 'evidence_submitted', 'under_detection', 'under_review', 'decided', 'appealed', 'closed')
);
alter table disputes
  add column category text,
  -- When the platform pays by itself; deadline_at is the time by which the merchant has to answer.
  add column express_refund_at timestamptz,
  -- Grows with every change; two people who edit notice each other by it.
  add column revision integer not null default 1;

alter table refunds
  add column paid_minor bigint not null default 0 check (paid_minor >= 0),
  -- The decision that settled it.
  add column decision_id uuid;
-- Only a person's decision refuses. Rows from before decisions were recorded are left as they stand.
alter table refunds add constraint refused_by_a_decision
  check (status <> 'refused' or decision_id is not null) not valid;

create table holds (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  dispute_id uuid not null,
  scan_id uuid,
  reason text not null check (reason in ('reported', 'signs_found')),
  placed_by text not null,
  placed_at timestamptz not null default now(),
  -- No hold without an end: set when it is placed, moved by a verdict, never further than 30 days.
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('expired', 'no_sign_found', 'decided')),
  ended_by text,
  check (expires_at > placed_at and expires_at <= placed_at + interval '30 days'),
  check ((ended_at is null) = (end_reason is null) and (ended_at is null) = (ended_by is null)),
  foreign key (merchant_id, dispute_id) references disputes (merchant_id, id),
  foreign key (merchant_id, scan_id) references scans (merchant_id, id)
);
-- A refund is held once at most.
create unique index holds_by_dispute on holds (dispute_id);
create index holds_due on holds (expires_at) where ended_at is null;

-- A merchant's photos of the same item, to compare evidence with. Never scanned, never a verdict on them.
create table reference_photos (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  dispute_id uuid not null,
  purpose text not null check (purpose in ('listing', 'packing', 'warehouse')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes > 0),
  format text not null,
  width integer not null,
  height integer not null,
  file_name text,
  received_at timestamptz not null default now(),
  unique (dispute_id, purpose, sha256),
  foreign key (merchant_id, dispute_id) references disputes (merchant_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['holds', 'reference_photos'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to touchstone_tenant using (merchant_id = nullif(current_setting(''touchstone.merchant_id'', true), '''')::uuid) with check (merchant_id = nullif(current_setting(''touchstone.merchant_id'', true), '''')::uuid)', t);
    execute format('create policy service on %I to touchstone_service using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert, update on holds to touchstone_tenant, touchstone_service;
grant select, insert on reference_photos to touchstone_tenant, touchstone_service;
-- A merchant's report holds, an adjudicator's decision settles: both act for the tenant.
grant update on refunds to touchstone_tenant;

set local role touchstone_service;
insert into holds (id, merchant_id, dispute_id, scan_id, reason, placed_by, expires_at)
  select gen_random_uuid(), merchant_id, dispute_id, scan_id, 'signs_found', 'worker', now() + interval '72 hours'
  from refunds where status = 'held';
reset role;
