-- Photos that stand in no dispute, for the round that erases them by age.
create index evidence_loose on evidence (id) where dispute_id is null and erased_at is null;
