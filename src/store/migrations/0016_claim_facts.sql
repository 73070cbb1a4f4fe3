-- The order and its delivery, for a photo's own times and place to be held against.
alter table disputes
  add column ordered_at timestamptz,
  add column shipped_at timestamptz,
  add column delivered_at timestamptz,
  add column delivery_city text,
  -- The city's centre to a tenth of a degree: no address.
  add column delivery_latitude double precision check (delivery_latitude between -90 and 90),
  add column delivery_longitude double precision check (delivery_longitude between -180 and 180),
  add check ((delivery_latitude is null) = (delivery_longitude is null)),
  add check (delivery_city is not null or delivery_latitude is null);

-- What was known when the photo came in: every scan of it is held against the same.
alter table evidence add column claim jsonb not null default '{}';

-- Where photos say that they were taken. Personal: kept apart from the report, read by few roles, each time on record.
create table positions (
  scan_id uuid primary key,
  merchant_id uuid not null references merchants,
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  foreign key (merchant_id, scan_id) references scans (merchant_id, id)
);
alter table positions enable row level security;
alter table positions force row level security;
create policy tenant on positions to touchstone_tenant
  using (merchant_id = nullif(current_setting('touchstone.merchant_id', true), '')::uuid)
  with check (merchant_id = nullif(current_setting('touchstone.merchant_id', true), '')::uuid);
create policy service on positions to touchstone_service using (true) with check (true);
grant select on positions to touchstone_tenant;
grant select, insert on positions to touchstone_service;
