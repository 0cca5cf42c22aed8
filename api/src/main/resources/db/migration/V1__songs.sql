create table songs (
  id              varchar(36) primary key,
  state           varchar(16) not null,
  stage           varchar(16),
  percent         double precision not null,
  photos          int not null,
  options         text not null,
  summary         text,
  artifacts       text not null,
  error_code      varchar(64),
  message         varchar(1000),
  attempt         int not null,
  idempotency_key varchar(200) unique,
  request_hash    varchar(64) not null,
  created_at      timestamp with time zone not null,
  updated_at      timestamp with time zone not null,
  started_at      timestamp with time zone
);
create index songs_by_age on songs (created_at desc, id desc);
create index songs_by_state on songs (state);

-- As db-scheduler asks for it.
create table scheduled_tasks (
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
create index tasks_by_time on scheduled_tasks (execution_time);
create index tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
