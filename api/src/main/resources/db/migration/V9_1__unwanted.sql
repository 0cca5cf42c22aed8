-- Why a song is being deleted, for whoever goes on with a deletion that was cut off.
alter table songs add column unwanted varchar(16);
