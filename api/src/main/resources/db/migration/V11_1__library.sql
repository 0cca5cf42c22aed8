-- The words by which a song is found, in small letters, and what it is like (JSON); both unknown of songs
-- of earlier versions.
alter table songs add column search_text text;
alter table songs add column features text;
