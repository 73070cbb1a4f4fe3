-- How many attempts of an endpoint are under way, so that a slow receiver keeps no others waiting; and what is due
-- found endpoint by endpoint, however much one of them is behind with.
alter table webhook_deliveries add column in_flight_until timestamptz;
create index webhook_deliveries_in_flight on webhook_deliveries (endpoint_id, in_flight_until) where in_flight_until is not null;
drop index webhook_deliveries_due;
create index webhook_deliveries_due on webhook_deliveries (endpoint_id, next_attempt_at) where status = 'pending';
