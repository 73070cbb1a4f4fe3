-- Erasure of a buyer's data. What is append-only for the service stays so: a role of its own, which the service steps
-- into for an erasure alone, may blank the columns named here and no others. It has what touchstone_service has.

do $$
begin
  begin
    if not exists (select from pg_roles where rolname = 'touchstone_erasure') then create role touchstone_erasure nologin; end if;
  -- Roles belong to the whole cluster: another database may make it at the same moment.
  exception when duplicate_object or unique_violation then null;
  end;
  begin
    if not pg_has_role('touchstone_erasure', 'touchstone_service', 'usage') then
      grant touchstone_service to touchstone_erasure;
    end if;
  exception when duplicate_object or unique_violation then null;
  end;
  execute format('grant touchstone_erasure to %I', current_user);
end $$;

alter table disputes add column erased_at timestamptz;
-- Their bytes are gone, or stand because of other photos with the same bytes.
alter table evidence add column erased_at timestamptz;
alter table reference_photos add column erased_at timestamptz;

-- Bytes to take away once nothing needs them: asked for with the erasure, done after it.
create table blob_removals (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  asked_at timestamptz not null default clock_timestamp()
);
grant select, delete on blob_removals to touchstone_service;
grant insert on blob_removals to touchstone_erasure;

-- Who else needs these bytes, of any merchant.
create index evidence_by_bytes on evidence (sha256) where erased_at is null;
create index reference_photos_by_bytes on reference_photos (sha256) where erased_at is null;
create index disputes_to_erase on disputes (id) where stage = 'closed' and erased_at is null;
create index events_of_erasures on events (merchant_id, seq) where type = 'buyer.erased';

grant update (file_name, external_ids, claim, erased_at) on evidence to touchstone_erasure;
grant update (file_name, erased_at) on reference_photos to touchstone_erasure;
grant update (report) on verdicts to touchstone_erasure;
grant update (note) on decisions, review_views to touchstone_erasure;
grant update (statement) on appeals to touchstone_erasure;
grant update (data) on events to touchstone_erasure;
grant delete on positions, maps to touchstone_erasure;
