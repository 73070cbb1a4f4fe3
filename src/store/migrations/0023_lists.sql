-- Indexes for lists that are filtered, each in the order of the page; and a revision by which two people who look
-- after an endpoint notice each other.
create index disputes_by_stage on disputes (merchant_id, stage, id desc);
create index disputes_item_page on disputes (merchant_id, item_id, id desc) where item_id is not null;
create index disputes_by_order on disputes (merchant_id, order_id, id desc);
create index disputes_by_channel on disputes (merchant_id, channel, id desc);
create index refunds_by_status on refunds (merchant_id, status, dispute_id desc);
create index verdicts_by_outcome on verdicts (merchant_id, outcome, scan_id desc);
create index verdicts_by_evidence on verdicts (evidence_id);
create index reviews_decided on reviews (merchant_id, rank desc, id desc) where state = 'decided';

alter table webhook_endpoints add column revision integer not null default 1;
