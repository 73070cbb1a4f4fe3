-- Appeals, and the views that second reviewers note before they see what was decided.

create table appeals (
  id uuid primary key,
  merchant_id uuid not null references merchants,
  dispute_id uuid not null,
  decision_id uuid not null,
  review_id uuid not null,
  by_side text not null check (by_side in ('buyer', 'merchant')),
  statement text not null,
  actor text not null,
  opened_at timestamptz not null default clock_timestamp(),
  -- Each side appeals once, so that a dispute ends.
  unique (dispute_id, by_side),
  foreign key (merchant_id, dispute_id) references disputes (merchant_id, id),
  foreign key (merchant_id, decision_id) references decisions (merchant_id, id),
  foreign key (merchant_id, review_id) references reviews (merchant_id, id)
);

create table review_views (
  review_id uuid not null,
  reviewer text not null check (reviewer ~ '^(key|user):.'),
  merchant_id uuid not null references merchants,
  outcome text not null check (outcome in ('refund', 'partial_refund', 'refuse')),
  note text not null,
  noted_at timestamptz not null default clock_timestamp(),
  primary key (review_id, reviewer),
  foreign key (merchant_id, review_id) references reviews (merchant_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['appeals', 'review_views'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to touchstone_tenant using (merchant_id = nullif(current_setting(''touchstone.merchant_id'', true), '''')::uuid) with check (merchant_id = nullif(current_setting(''touchstone.merchant_id'', true), '''')::uuid)', t);
    execute format('create policy service on %I to touchstone_service using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert on appeals, review_views to touchstone_tenant;
grant select on appeals, review_views to touchstone_service;
