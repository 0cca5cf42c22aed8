-- The accounts whose booths tell visitors to come back later.
create table paused_booths (
  tenant varchar(64) primary key,
  since  timestamp with time zone not null
);
