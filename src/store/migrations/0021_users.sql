-- People who sign in to the console, their sessions, and what holds guessing of passwords back.
create table users (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  -- Never `service`: that one is for systems, which have keys.
  role text not null check (role in ('merchant', 'adjudicator', 'auditor', 'administrator')),
  -- In small letters.
  login text not null check (login <> '' and login = lower(login)),
  sign_in text not null check (sign_in in ('password', 'oidc')),
  -- Argon2id, with its parameters and salt.
  password_hash text,
  -- Made by somebody else: good for choosing one's own and for nothing more.
  password_temporary boolean not null default false,
  -- The person at the identity provider, from the first sign-in on.
  oidc_issuer text,
  oidc_subject text,
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  check ((sign_in = 'password') = (password_hash is not null)),
  check ((oidc_issuer is null) = (oidc_subject is null)),
  check (oidc_issuer is null or sign_in = 'oidc'),
  unique (merchant_id, id)
);
-- Over all merchants: a login is all that a sign-in page asks for. A disabled one may be given anew.
create unique index users_login on users (login) where disabled_at is null;
create unique index users_oidc on users (oidc_issuer, oidc_subject) where disabled_at is null;

create table sessions (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  user_id uuid not null,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  -- Ends by itself at the earlier of the two; use moves the first one on.
  idle_until timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  foreign key (merchant_id, user_id) references users (merchant_id, id)
);
create index sessions_living on sessions (user_id) where ended_at is null;
create index sessions_by_end on sessions (ends_at);

-- Browsers in which a person signed in before: strangers who guess cannot lock those out.
create table devices (
  token_hash bytea primary key,
  merchant_id uuid not null references merchants,
  user_id uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  foreign key (merchant_id, user_id) references users (merchant_id, id)
);
create index devices_by_user on devices (user_id);

-- Attempts to sign in that failed, by hash of what they are counted by. Of no merchant: names may be of nobody.
create table sign_in_counts (
  bucket bytea primary key,
  failures integer not null,
  resets_at timestamptz not null
);
create index sign_in_counts_over on sign_in_counts (resets_at);

do $$
declare t text;
begin
  foreach t in array array['api_keys', 'users', 'sessions', 'devices'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to touchstone_tenant using (merchant_id = nullif(current_setting(''touchstone.merchant_id'', true), '''')::uuid) with check (merchant_id = nullif(current_setting(''touchstone.merchant_id'', true), '''')::uuid)', t);
    execute format('create policy service on %I to touchstone_service using (true) with check (true)', t);
  end loop;
end $$;

-- A merchant's administrators make and end keys and users; hashes are for those who let people in.
grant select (id, merchant_id, role, scopes, label, prefix, created_at, revoked_at), insert, update (revoked_at)
  on api_keys to touchstone_tenant;
grant select (id, merchant_id, role, login, sign_in, password_temporary, created_at, disabled_at), insert,
  update (password_hash, password_temporary, disabled_at) on users to touchstone_tenant;
grant select (id, merchant_id, user_id, ended_at), update (ended_at) on sessions to touchstone_tenant;
grant select (merchant_id, user_id), delete on devices to touchstone_tenant;
grant select, insert, update on users to touchstone_service;
grant select, insert, update, delete on sessions, devices, sign_in_counts to touchstone_service;
