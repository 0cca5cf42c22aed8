-- What the last look through the store found: one row.
create table sweeps (
  id         int primary key,
  swept_at   timestamp with time zone not null,
  incomplete int not null,
  spared     int not null
);
