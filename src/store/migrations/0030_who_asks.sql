-- In which part somebody asked the buyer for more: a merchant may do so only as often as policy says.
alter table evidence_requests add column asked_as text check (asked_as in ('policy', 'reviewer', 'merchant'));
-- The owner sees no rows through forced row-level security. Until now policy asked, or a decision.
alter table evidence_requests no force row level security;
update evidence_requests set asked_as = case when asked_by = 'worker' then 'policy' else 'reviewer' end;
alter table evidence_requests force row level security;
alter table evidence_requests alter column asked_as set not null;
