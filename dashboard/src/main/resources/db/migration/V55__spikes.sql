-- An incident is a drop or a spike of volume; a topic may have one of each begin at one time.
alter table incident add column kind varchar(20) default 'DROP' not null;
-- Of a spike, what is to be said of its volume, as JSON.
alter table incident add column surge varchar;
alter table incident drop constraint incident_once;
alter table incident add constraint incident_once unique (topic, kind, drop_from);
