alter table songs add column lane varchar(8) default 'normal' not null;
alter table songs add column tenant varchar(64) default 'everyone' not null;
alter table songs add column failures int default 0 not null;
alter table songs add column deaths int default 0 not null;
alter table songs add column begun_at timestamp with time zone;
create index songs_by_lane on songs (lane, state);

-- When somebody's song was last begun in a lane: whose turn is longest ago comes next.
create table turns (
  lane      varchar(8) not null,
  tenant    varchar(64) not null,
  served_at timestamp with time zone not null,
  primary key (lane, tenant)
);

-- How long stages took lately, for songs of about one length: an exponential average.
create table stage_times (
  stage         varchar(16) not null,
  half_minutes  int not null,
  seconds       double precision not null,
  primary key (stage, half_minutes)
);

update scheduled_tasks set task_name = 'song-normal' where task_name = 'song';
