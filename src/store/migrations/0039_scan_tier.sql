-- How much of its photo a scan looks at: said when it is asked for, never changed. Null, where nothing was said, is `fast`; it
-- leaves the seals of scans that stand already as they are.
alter table scans add column tier text check (tier in ('fast', 'deep'));
