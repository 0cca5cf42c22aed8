-- For how many songs ended lately.
create index songs_by_update on songs (state, updated_at);
