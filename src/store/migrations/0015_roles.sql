-- More roles, and keys that may do less than their role.
alter table api_keys drop constraint api_keys_role_check;
alter table api_keys add constraint api_keys_role_check
  check (role in ('merchant', 'adjudicator', 'auditor', 'administrator', 'service'));
-- Null: all that the role may do.
alter table api_keys add column scopes text[];
