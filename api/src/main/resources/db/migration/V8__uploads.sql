-- Photos that come ahead of an order; holder is who works on one at the moment. One that has ended
-- may still get bytes by the link it came with, until it expires.
create table uploads (
  id         varchar(36) primary key,
  tenant     varchar(64) not null,
  size_bytes bigint not null,
  received   bigint not null,
  sha256     varchar(64),
  metadata   varchar(2000),
  holder     varchar(36),
  held_until timestamp with time zone,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended      boolean not null default false
);
create index uploads_by_tenant on uploads (tenant, expires_at);
create index uploads_by_end on uploads (expires_at);

-- What has arrived of them, and under which names it is in the store.
create table upload_pieces (
  upload_id  varchar(36) not null references uploads (id) on delete cascade,
  first_byte bigint not null,
  name       varchar(80) not null,
  primary key (upload_id, first_byte)
);

-- Locked while an account's uploads are counted.
create table upload_tenants (
  tenant varchar(64) primary key
);
