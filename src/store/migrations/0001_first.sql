-- The first schema. Amounts are minor units; times are timestamptz; ids are UUIDs (version 7, so that their
-- order is the order of time) made by the caller. References between tenant tables carry merchant_id too:
-- foreign keys look past row-level security, and a plain one would let a tenant point at another's row.
-- Every tenant table carries merchant_id and is closed by row-level security: role touchstone_tenant sees
-- the rows of the merchant named in the setting touchstone.merchant_id, role touchstone_service sees all.

do $$
declare r text;
begin
  foreach r in array array['touchstone_tenant', 'touchstone_service'] loop
    begin
      if not exists (select from pg_roles where rolname = r) then execute format('create role %I nologin', r); end if;
    -- Roles belong to the whole cluster: another database may make them at the same moment.
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
end $$;
-- Without these the owner could not step down to them where it is no superuser.
do $$ begin
  execute format('grant touchstone_tenant, touchstone_service to %I', current_user);
end $$;

create table merchants (
  id uuid primary key,
  name text not null unique,
  created_at timestamptz not null default now()
);

create table api_keys (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  role text not null check (role in ('merchant', 'adjudicator')),
  label text not null,
  -- First characters of the key, for people to tell keys apart; the key itself is never stored.
  prefix text not null,
  hash bytea not null unique,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

create table disputes (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  external_id text not null,
  order_id text not null,
  item_id text,
  buyer_ref text not null,
  amount_minor bigint not null check (amount_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  channel text not null check (channel in ('dispute', 'refund', 'appeal', 'review')),
  stage text not null check (stage in ('opened', 'evidence', 'review', 'decided', 'closed')),
  reason_code text,
  claim_text text,
  deadline_at timestamptz,
  created_at timestamptz not null default now(),
  unique (merchant_id, external_id),
  unique (merchant_id, id)
);

create table refunds (
  dispute_id uuid primary key,
  merchant_id uuid not null references merchants,
  status text not null check (status in ('pending', 'held', 'released', 'refunded', 'partially_refunded', 'refused')),
  -- Why it stands so, as {en, zh}; and the scan whose verdict put it on hold.
  reason jsonb,
  scan_id uuid,
  updated_at timestamptz not null default now(),
  foreign key (merchant_id, dispute_id) references disputes (merchant_id, id)
);

create table evidence (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  dispute_id uuid,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes > 0),
  format text not null,
  width integer not null,
  height integer not null,
  file_name text,
  suspicion text not null check (suspicion in ('ai_generated', 'ai_edited', 'edited', 'unsure')),
  channel text not null check (channel in ('dispute', 'refund', 'appeal', 'review')),
  external_ids jsonb not null default '{}',
  received_at timestamptz not null default now(),
  unique (merchant_id, id),
  foreign key (merchant_id, dispute_id) references disputes (merchant_id, id)
);
create index evidence_by_dispute on evidence (dispute_id, id);
create index evidence_by_hash on evidence (merchant_id, sha256);

create table scans (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  evidence_id uuid not null,
  status text not null check (status in ('queued', 'running', 'done')),
  -- Starts that neither finished nor were given back: how often a process died over this photo.
  attempts integer not null default 0,
  queued_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  unique (merchant_id, id),
  foreign key (merchant_id, evidence_id) references evidence (merchant_id, id)
);
create index scans_by_evidence on scans (evidence_id, id);
create index scans_open on scans (id) where status <> 'done';

-- Append-only: one verdict per scan, never changed. `report` is the whole scan report as drawn by the console.
create table verdicts (
  scan_id uuid primary key,
  merchant_id uuid not null references merchants,
  evidence_id uuid not null,
  outcome text not null check (outcome in ('forgery_indicated', 'inconclusive', 'no_sign_found', 'not_assessable')),
  kinds text[] not null,
  llr double precision,
  route text not null check (route in ('proceed', 'ask_for_more', 'hold_and_review')),
  pipeline_version text not null,
  calibration_version text not null,
  report jsonb not null,
  created_at timestamptz not null default now(),
  foreign key (merchant_id, scan_id) references scans (merchant_id, id),
  foreign key (merchant_id, evidence_id) references evidence (merchant_id, id)
);

create table analyses (
  scan_id uuid not null,
  merchant_id uuid not null references merchants,
  analyzer text not null,
  version integer not null,
  status text not null check (status in ('scored', 'informative', 'not_applicable', 'failed')),
  score double precision check (score between 0 and 1),
  primary key (scan_id, analyzer),
  foreign key (merchant_id, scan_id) references scans (merchant_id, id)
);

create table maps (
  scan_id uuid not null,
  merchant_id uuid not null references merchants,
  analyzer text not null,
  columns integer not null,
  rows integer not null,
  cell integer not null,
  map_values bytea not null,
  reliability bytea not null,
  primary key (scan_id, analyzer),
  foreign key (merchant_id, scan_id) references scans (merchant_id, id)
);

-- What happened to the evidence's bytes and to the dispute, in order.
create table events (
  id bigint generated always as identity primary key,
  merchant_id uuid not null references merchants,
  dispute_id uuid,
  evidence_id uuid,
  scan_id uuid,
  type text not null,
  actor text not null,
  at timestamptz not null default now(),
  data jsonb not null default '{}',
  foreign key (merchant_id, dispute_id) references disputes (merchant_id, id),
  foreign key (merchant_id, evidence_id) references evidence (merchant_id, id),
  foreign key (merchant_id, scan_id) references scans (merchant_id, id)
);
create index events_by_dispute on events (dispute_id, id);
create index events_by_scan on events (scan_id, id);

create table outbox (
  id bigint generated always as identity primary key,
  merchant_id uuid not null references merchants,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index outbox_unsent on outbox (id) where sent_at is null;

create table idempotency_keys (
  merchant_id uuid not null references merchants,
  key text not null,
  -- Method, path and body, hashed: the same key with anything else is refused.
  request_hash text not null,
  status text not null check (status in ('in_progress', 'done')),
  response_status integer,
  response_body jsonb,
  created_at timestamptz not null default now(),
  primary key (merchant_id, key)
);

do $$
declare t text;
begin
  foreach t in array array['disputes', 'refunds', 'evidence', 'scans', 'verdicts', 'analyses', 'maps', 'events', 'outbox', 'idempotency_keys'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to touchstone_tenant using (merchant_id = nullif(current_setting(''touchstone.merchant_id'', true), '''')::uuid) with check (merchant_id = nullif(current_setting(''touchstone.merchant_id'', true), '''')::uuid)', t);
    execute format('create policy service on %I to touchstone_service using (true) with check (true)', t);
  end loop;
end $$;

-- Least rights: what is append-only for the product is append-only for its roles.
grant select, insert on disputes, refunds, evidence, scans, events to touchstone_tenant, touchstone_service;
grant update on disputes to touchstone_tenant;
grant update on disputes, refunds, scans to touchstone_service;
grant select on verdicts, analyses, maps to touchstone_tenant;
grant select, insert on verdicts, analyses, maps to touchstone_service;
grant insert on outbox to touchstone_tenant;
grant select, insert, update, delete on outbox to touchstone_service;
grant select, insert, update, delete on idempotency_keys to touchstone_tenant, touchstone_service;
grant select, insert on merchants to touchstone_service;
grant select, insert, update on api_keys to touchstone_service;
