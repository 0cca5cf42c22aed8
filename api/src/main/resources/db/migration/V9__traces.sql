-- The request that ordered a song, for its worker to go on with that trace: a "traceparent" of W3C Trace Context.
create table traces (
  song_id varchar(36) primary key references songs (id) on delete cascade,
  parent  varchar(55) not null
);
