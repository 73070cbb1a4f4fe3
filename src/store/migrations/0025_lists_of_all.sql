-- Lists of one merchant and of all merchants by the same indexes: what is looked for stands first. An auditor's list
-- names no merchant, and an index that begins with one would be read from end to end.
drop index disputes_by_stage;
drop index disputes_item_page;
drop index disputes_by_order;
drop index disputes_by_channel;
drop index disputes_by_buyer;
drop index refunds_by_status;
drop index verdicts_by_outcome;
create index disputes_by_stage on disputes (stage, merchant_id, id desc);
create index disputes_item_page on disputes (item_id, merchant_id, id desc) where item_id is not null;
create index disputes_by_order on disputes (order_id, merchant_id, id desc);
create index disputes_by_channel on disputes (channel, merchant_id, id desc);
create index disputes_by_buyer on disputes (buyer_ref, merchant_id, id desc);
create index disputes_by_external_id on disputes (external_id);
create index refunds_by_status on refunds (status, merchant_id, dispute_id desc);
create index verdicts_by_outcome on verdicts (outcome, merchant_id, scan_id desc);

-- The few that somebody holds, and the few that sleep, among the many that wait.
create index reviews_claimed on reviews (merchant_id, rank desc, id desc) where state = 'open' and lease_until is not null;
create index reviews_asleep on reviews (merchant_id, rank desc, id desc) where state = 'open' and wakes_at is not null;
