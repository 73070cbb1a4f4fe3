-- Reviews: what waits for a person, and what people decided. The words mirror src/domain/decision.ts.

create table reviews (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  dispute_id uuid not null,
  kind text not null check (kind in ('first', 'second', 'third', 'appeal')),
  state text not null check (state in ('open', 'decided')),
  -- src/domain/priority.ts: higher first; the order of two rows never changes with time.
  rank double precision not null,
  doubt double precision not null check (doubt > 0 and doubt <= 1),
  due_at timestamptz not null,
  -- People who may not take it, and the decisions it looks at again, oldest first.
  excluded text[] not null default '{}',
  earlier uuid[] not null default '{}',
  -- A claim holds until its lease is over; nobody has to take it back.
  claimed_by text,
  lease_until timestamptz,
  -- Sleeps until then, or until what was asked for arrives.
  wakes_at timestamptz,
  revision integer not null default 1,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  check ((claimed_by is null) = (lease_until is null)),
  check ((state = 'open') = (closed_at is null)),
  unique (merchant_id, id),
  foreign key (merchant_id, dispute_id) references disputes (merchant_id, id)
);
create unique index reviews_living on reviews (dispute_id) where state = 'open';
create index reviews_queue on reviews (merchant_id, rank desc, id desc) where state = 'open';
create index reviews_by_dispute on reviews (dispute_id, id);

create table decisions (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  dispute_id uuid not null,
  review_id uuid not null,
  -- The decision before it in the same dispute: a chain without forks.
  supersedes uuid unique,
  outcome text not null check (outcome in ('refund', 'partial_refund', 'refuse', 'need_more_evidence')),
  granted_minor bigint not null check (granted_minor >= 0),
  settles boolean not null,
  reason_code text not null,
  note text not null,
  suspicion text not null check (suspicion in ('upheld', 'rejected', 'open')),
  kind text check (kind in ('ai_generated', 'ai_edited', 'edited', 'recaptured', 'reused')),
  -- The photos it speaks of.
  evidence_ids uuid[] not null,
  -- Only a person decides.
  reviewer text not null check (reviewer ~ '^(key|user):.'),
  -- Verdicts, versions and thresholds that were in view.
  rests_on jsonb not null,
  text_buyer jsonb not null,
  text_merchant jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  check (not (settles and outcome = 'need_more_evidence')),
  check ((suspicion = 'upheld') = (kind is not null)),
  unique (merchant_id, id),
  foreign key (merchant_id, dispute_id) references disputes (merchant_id, id),
  foreign key (merchant_id, review_id) references reviews (merchant_id, id),
  foreign key (merchant_id, supersedes) references decisions (merchant_id, id)
);
create unique index decisions_first on decisions (dispute_id) where supersedes is null;
create index decisions_by_dispute on decisions (dispute_id, id);
create index decisions_by_time on decisions (created_at, id);
alter table refunds add foreign key (merchant_id, decision_id) references decisions (merchant_id, id);

do $$
declare t text;
begin
  foreach t in array array['reviews', 'decisions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to touchstone_tenant using (merchant_id = nullif(current_setting(''touchstone.merchant_id'', true), '''')::uuid) with check (merchant_id = nullif(current_setting(''touchstone.merchant_id'', true), '''')::uuid)', t);
    execute format('create policy service on %I to touchstone_service using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert, update on reviews to touchstone_tenant, touchstone_service;
grant select, insert on decisions to touchstone_tenant;
grant select on decisions to touchstone_service;
