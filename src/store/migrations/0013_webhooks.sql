-- Webhooks: where a merchant wants to be told, what there was to tell, and how the telling went.
create table webhook_endpoints (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  url text not null,
  -- Names of the catalogue; empty stands for all.
  types text[] not null,
  status text not null check (status in ('active', 'disabled')),
  disabled_reason text check (disabled_reason in ('asked', 'gone')),
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  check ((status = 'disabled') = (disabled_reason is not null)),
  unique (merchant_id, id)
);

-- Several of an endpoint are valid while it rotates. Kept as they are: signing needs them.
create table webhook_secrets (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  endpoint_id uuid not null,
  secret text not null,
  created_at timestamptz not null default now(),
  -- Null for the newest.
  expires_at timestamptz,
  foreign key (merchant_id, endpoint_id) references webhook_endpoints (merchant_id, id)
);
create index webhook_secrets_by_endpoint on webhook_secrets (endpoint_id);

-- `body` is what is sent, byte for byte, each time: the signature is over it.
create table webhook_messages (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  type text not null,
  body text not null,
  created_at timestamptz not null default now(),
  unique (merchant_id, id)
);
create index webhook_messages_by_age on webhook_messages (created_at);

create table webhook_deliveries (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  endpoint_id uuid not null,
  message_id uuid not null,
  -- pending: will be tried; delivered; failed: given up; dropped: its endpoint was disabled first.
  status text not null check (status in ('pending', 'delivered', 'failed', 'dropped')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  give_up_at timestamptz not null,
  finished_at timestamptz,
  unique (merchant_id, id),
  unique (message_id, endpoint_id),
  foreign key (merchant_id, endpoint_id) references webhook_endpoints (merchant_id, id),
  foreign key (merchant_id, message_id) references webhook_messages (merchant_id, id)
);
create index webhook_deliveries_due on webhook_deliveries (next_attempt_at) where status = 'pending';
create index webhook_deliveries_by_endpoint on webhook_deliveries (endpoint_id, id);

create table webhook_attempts (
  delivery_id uuid not null,
  merchant_id uuid not null references merchants,
  number integer not null,
  started_at timestamptz not null,
  duration_ms integer not null,
  -- HTTP status, or null where there was no answer; `fault` says why not.
  status_code integer,
  fault text check (fault in ('status', 'timeout', 'unreachable', 'address_refused')),
  primary key (delivery_id, number),
  foreign key (merchant_id, delivery_id) references webhook_deliveries (merchant_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['webhook_endpoints', 'webhook_secrets', 'webhook_messages', 'webhook_deliveries', 'webhook_attempts'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to touchstone_tenant using (merchant_id = nullif(current_setting(''touchstone.merchant_id'', true), '''')::uuid) with check (merchant_id = nullif(current_setting(''touchstone.merchant_id'', true), '''')::uuid)', t);
    execute format('create policy service on %I to touchstone_service using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert, update on webhook_endpoints, webhook_deliveries to touchstone_tenant, touchstone_service;
grant insert, update on webhook_secrets to touchstone_tenant;
-- Enough to say which are still valid and to end them; never the secrets themselves.
grant select (id, merchant_id, endpoint_id, created_at, expires_at) on webhook_secrets to touchstone_tenant;
grant select on webhook_secrets to touchstone_service;
grant select, insert on webhook_messages to touchstone_tenant, touchstone_service;
grant select on webhook_attempts to touchstone_tenant;
grant select, insert on webhook_attempts to touchstone_service;
-- The delivery log is kept for a time.
grant delete on webhook_messages, webhook_deliveries, webhook_attempts to touchstone_service;
