-- Which request does the work under a key: one whose lease ran out finds another here and may not complete.
alter table idempotency_keys add column holder uuid;
