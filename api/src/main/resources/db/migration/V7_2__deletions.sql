-- What was deleted of a song, when and why; nothing of what was in it.
create table deletions (
  id      varchar(36) primary key,
  song_id varchar(36) not null,
  tenant  varchar(64),
  at      timestamp with time zone not null,
  why     varchar(16) not null,
  photos  int not null,
  results int not null,
  files   int not null
);
create index deletions_by_song on deletions (song_id, at);
create index deletions_by_time on deletions (at);
