-- Songs that were made from others by changing them; root_id is the one that was made from photos.
create table revisions (
  song_id         varchar(36) primary key references songs (id) on delete cascade,
  root_id         varchar(36) not null,
  parent_id       varchar(36) not null,
  revision_number int not null,
  changes         text not null,
  notes           text not null,
  unique (root_id, revision_number)
);
