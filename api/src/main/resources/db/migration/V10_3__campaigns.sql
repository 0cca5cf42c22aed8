-- Families of songs for a brand; what all of them share is in sound.
create table campaigns (
  id         varchar(36) primary key,
  tenant     varchar(64) not null,
  brand      varchar(200) not null,
  wish       varchar(2000),
  seed       bigint not null,
  sound      text not null,
  created_at timestamp with time zone not null
);
create index campaigns_by_tenant on campaigns (tenant, created_at);
create index campaigns_by_age on campaigns (created_at);

-- Their songs: song_id is the present take, which may have been deleted by itself.
create table cuts (
  id          varchar(36) primary key,
  campaign_id varchar(36) not null references campaigns (id) on delete cascade,
  place       int not null,
  product     varchar(300) not null,
  photos      varchar(1000) not null,
  slogan      varchar(500),
  style       varchar(100) not null,
  seconds     int not null,
  language    varchar(16) not null,
  song_id     varchar(36) not null,
  take        int not null,
  review      varchar(16) not null,
  unique (campaign_id, place)
);
