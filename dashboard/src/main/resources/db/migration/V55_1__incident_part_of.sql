-- The incident that another one turned out to be a part of; its own page then leads there.
alter table incident add column part_of bigint references incident (id) on delete set null;

-- A drop is opened once; parts of another incident, whose once_key is their id, do not count.
alter table incident add column once_key bigint default 0 not null;
alter table incident drop constraint incident_once;
alter table incident add constraint incident_once unique (topic, kind, drop_from, once_key);
