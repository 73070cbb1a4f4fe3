-- What is asked of buyers after the first photo, and what is known by buyer and by item. The words mirror
-- src/domain/evidence-request.ts and quality.ts.

create table evidence_requests (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  dispute_id uuid not null,
  -- The review whose decision asked; null where policy did.
  review_id uuid,
  ask text not null check (ask in ('another_angle', 'original_file', 'fresh_photo')),
  -- To be in view on a fresh photo; compared by a person.
  code text check (code ~ '^[3479CFHJKPRTWXY]{7}$'),
  asked_by text not null,
  most_photos integer not null check (most_photos between 1 and 10),
  state text not null check (state in ('open', 'answered', 'lapsed', 'withdrawn')),
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at timestamptz,
  check (expires_at > opened_at and expires_at <= opened_at + interval '30 days'),
  check ((state = 'open') = (closed_at is null)),
  check ((ask = 'fresh_photo') = (code is not null)),
  unique (merchant_id, id),
  foreign key (merchant_id, dispute_id) references disputes (merchant_id, id),
  foreign key (merchant_id, review_id) references reviews (merchant_id, id)
);
-- The same is not asked twice at once.
create unique index evidence_requests_open on evidence_requests (dispute_id, ask) where state = 'open';
create index evidence_requests_by_dispute on evidence_requests (dispute_id, id);
create index evidence_requests_due on evidence_requests (expires_at) where state = 'open';

-- Links for the buyer. The token itself is shown once and never stored.
create table evidence_request_links (
  token_hash bytea primary key,
  merchant_id uuid not null references merchants,
  request_id uuid not null,
  made_by text not null,
  made_at timestamptz not null default clock_timestamp(),
  foreign key (merchant_id, request_id) references evidence_requests (merchant_id, id)
);

-- What came by them. The same bytes a second time are the same photo.
create table evidence_request_photos (
  request_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  merchant_id uuid not null references merchants,
  evidence_id uuid not null unique,
  received_at timestamptz not null default clock_timestamp(),
  primary key (request_id, sha256),
  foreign key (merchant_id, request_id) references evidence_requests (merchant_id, id),
  foreign key (merchant_id, evidence_id) references evidence (merchant_id, id)
);

-- The record of a buyer is computed from the disputes under one pseudonym.
create index disputes_by_buyer on disputes (merchant_id, buyer_ref, id);

-- Orders of an item as the merchant reports them, by days; the newest report on the same days counts.
create table item_orders (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  item_id text not null,
  from_day date not null,
  until_day date not null,
  orders bigint not null check (orders >= 0),
  told_by text not null,
  told_at timestamptz not null default clock_timestamp(),
  check (until_day >= from_day and until_day < from_day + 366)
);
create index item_orders_by_item on item_orders (merchant_id, item_id, until_day desc);

-- When an item's share of damaged orders rose above the threshold, and when it fell well below it again.
create table item_alerts (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  item_id text not null,
  state text not null check (state in ('raised', 'cleared')),
  orders bigint not null check (orders > 0),
  damaged bigint not null check (damaged >= 0),
  share double precision not null,
  threshold double precision not null,
  at timestamptz not null default clock_timestamp()
);
create index item_alerts_by_item on item_alerts (merchant_id, item_id, id);
create index disputes_by_item on disputes (merchant_id, item_id, created_at) where item_id is not null;

do $$
declare t text;
begin
  foreach t in array array['evidence_requests', 'evidence_request_links', 'evidence_request_photos', 'item_orders', 'item_alerts'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to touchstone_tenant using (merchant_id = nullif(current_setting(''touchstone.merchant_id'', true), '''')::uuid) with check (merchant_id = nullif(current_setting(''touchstone.merchant_id'', true), '''')::uuid)', t);
    execute format('create policy service on %I to touchstone_service using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert on evidence_requests, evidence_request_photos to touchstone_tenant, touchstone_service;
grant update (state, closed_at) on evidence_requests to touchstone_tenant, touchstone_service;
grant insert on evidence_request_links to touchstone_tenant;
grant select on evidence_request_links to touchstone_service;
grant select, insert on item_orders, item_alerts to touchstone_tenant;
grant select on item_orders, item_alerts to touchstone_service;
