-- What all processes sign with, so that a worker needs no file of another's.
create table secrets (
  name    varchar(32) primary key,
  content bytea not null
);
