-- Policies: versions that are never changed, and the lanes they run in. The words mirror src/domain/policy.ts.
-- The platform's own rows stand under a merchant of their own, whose id is fixed here and in src/records/platform.ts:
-- its keys are made like every other's, and its events form a chain like every other's.

-- The name is the platform's from here on; a merchant who bore it keeps everything but that.
update merchants set name = 'platform (merchant)' where name = 'platform';

create table policies (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  version integer not null check (version > 0),
  document jsonb not null,
  note text not null,
  author text not null,
  created_at timestamptz not null default clock_timestamp(),
  unique (merchant_id, version),
  unique (merchant_id, id)
);

-- Each row says what runs in a lane from a moment on: a version, or none. The last said of those that have begun
-- holds. A row without a version ends what ran.
create table policy_lanes (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  -- Grows by one with every row of a merchant: two people who change its lanes notice each other by it.
  revision integer not null check (revision > 0),
  lane text not null check (lane in ('active', 'shadow')),
  policy_id uuid,
  effective_from timestamptz not null,
  actor text not null,
  created_at timestamptz not null default clock_timestamp(),
  unique (merchant_id, revision),
  foreign key (merchant_id, policy_id) references policies (merchant_id, id)
);
create index policy_lanes_by_turn on policy_lanes (merchant_id, lane, revision desc);

-- What a policy in the shadow lane would have made of a verdict. The policy may be the platform's.
create table shadow_routes (
  scan_id uuid not null,
  policy_id uuid not null references policies,
  merchant_id uuid not null references merchants,
  route text not null check (route in ('proceed', 'ask_for_more', 'hold_and_review')),
  routed_by jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (scan_id, policy_id),
  foreign key (merchant_id, scan_id) references scans (merchant_id, id)
);
create index shadow_routes_by_policy on shadow_routes (policy_id, scan_id);

alter table verdicts
  -- Whether every required analysis ran and one of them looked at the pixels.
  add column complete boolean,
  -- Which policy, version and rule gave the route; null in verdicts from before policies.
  add column routed_by jsonb;
-- The owner sees no rows through forced row-level security, and nobody else may update verdicts.
alter table verdicts no force row level security;
update verdicts set complete =
  not jsonb_path_exists(report, '$.verdict.reasons[*].code ? (@ like_regex "^[A-Z]{3}_")')
  and jsonb_path_exists(report, '$.analyses[*] ? (@.status == "scored" && @.family != "provenance" && @.family != "structure")');
alter table verdicts force row level security;
alter table verdicts alter column complete set not null;
-- A dry run reads a period, newest first: of one merchant, or for the platform of all.
create index verdicts_by_merchant on verdicts (merchant_id, created_at, scan_id);
create index verdicts_by_time on verdicts (created_at, scan_id);

do $$
declare
  t text;
  own text := 'merchant_id = nullif(current_setting(''touchstone.merchant_id'', true), '''')::uuid';
begin
  foreach t in array array['policies', 'policy_lanes', 'shadow_routes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to touchstone_tenant using (%s) with check (%s)', t, own, own);
    execute format('create policy service on %I to touchstone_service using (true) with check (true)', t);
  end loop;
  -- The platform's policy holds for every merchant, and every merchant may read it.
  foreach t in array array['policies', 'policy_lanes'] loop
    execute format('create policy platform on %I for select to touchstone_tenant using (merchant_id = ''00000000-0000-7000-8000-000000000001'')', t);
  end loop;
end $$;
grant select, insert on policies, policy_lanes to touchstone_tenant;
grant select on policies, policy_lanes to touchstone_service;
grant select on shadow_routes to touchstone_tenant;
grant select, insert on shadow_routes to touchstone_service;
