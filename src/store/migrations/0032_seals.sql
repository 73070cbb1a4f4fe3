-- Events seal the rows that they tell of: the newest seal of a row is found by what the event is about. Photos are looked
-- up by their events when they are reported, too.
create index events_by_evidence on events (evidence_id, id) where evidence_id is not null;
create index events_by_subject on events ((data #>> '{seals,of}'), id) where (data #>> '{seals,of}') is not null;
