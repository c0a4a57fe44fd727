-- What people were last told about an incident.
alter table incident add column told_at timestamp(6) with time zone;
alter table incident add column told_change double precision default 0 not null;

-- One-time links of alerts that were used.
create table used_link (
  token   varchar(400) primary key,
  used_at timestamp(6) with time zone not null
);
