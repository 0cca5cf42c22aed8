-- As db-scheduler asks for it: what one process does for all of them, again and again.
create table chores (
  task_name            varchar(100) not null,
  task_instance        varchar(100) not null,
  task_data            bytea,
  execution_time       timestamp with time zone not null,
  picked               boolean not null,
  picked_by            varchar(50),
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures int,
  last_heartbeat       timestamp with time zone,
  version              bigint not null,
  priority             smallint,
  state                varchar(20),
  primary key (task_name, task_instance)
);
create index chores_by_time on chores (execution_time);
create index chores_by_heartbeat on chores (last_heartbeat);

-- Whom to tell that a song has ended: until that is delivered, or given up.
create table webhooks (
  id       varchar(36) primary key,
  song_id  varchar(36) not null unique,
  tenant   varchar(64) not null,
  url      varchar(2000) not null,
  host     varchar(255) not null,
  base     varchar(1000) not null,
  state    varchar(16),
  code     varchar(64),
  message  varchar(1000),
  ended_at timestamp with time zone,
  due_at   timestamp with time zone,
  tries    int not null
);
create index webhooks_by_time on webhooks (due_at);
