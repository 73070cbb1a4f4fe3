-- Secrets are sealed before they are stored. `key_id` names the key that opens one; null: kept plain by an earlier
-- release, until the service seals it.
alter table webhook_secrets add column key_id text;
grant update (secret, key_id) on webhook_secrets to touchstone_service;
