-- Who may use the service. Of a key, only the hash of what is sent is kept.
create table api_keys (
  id            varchar(8) primary key,
  name          varchar(40) not null unique,
  tenant        varchar(64) not null,
  token_hash    varchar(64) not null,
  scopes        varchar(100) not null,
  songs_per_day int,
  most_waiting  int,
  created_at    timestamp with time zone not null
);

-- How many songs an account ordered on the last day (UTC) on which it ordered any.
create table tenant_usage (
  tenant varchar(64) primary key,
  on_day date not null,
  songs  int not null
);

-- Idempotency keys of different accounts do not meet. A new column takes the old one's place, as the
-- constraint on that has no name that all databases know.
alter table songs add column order_key varchar(200);
update songs set order_key = idempotency_key;
alter table songs drop column idempotency_key;
alter table songs rename column order_key to idempotency_key;
alter table songs add constraint songs_by_order_key unique (tenant, idempotency_key);

create index songs_by_tenant on songs (tenant, created_at desc, id desc);
