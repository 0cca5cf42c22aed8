-- An order of campaigns can be repeated under its key; the campaigns of one order have places.
alter table campaigns add column idempotency_key varchar(200);
alter table campaigns add column request_hash varchar(64);
alter table campaigns add column place int default 0 not null;
alter table campaigns add constraint campaigns_by_key unique (tenant, idempotency_key, place);
