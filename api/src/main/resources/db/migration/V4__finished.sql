-- When a song got done or failed: how many did lately.
alter table songs add column finished_at timestamp with time zone;
update songs set finished_at = updated_at where state in ('done', 'failed');
create index songs_by_end on songs (finished_at);
