-- Long work on all stored messages that is under way, so that a killed program goes on where it was.
create table history_walk (
  name       varchar(40) primary key,
  purpose    varchar(200) not null,
  page_after varchar(4000) not null,
  done       bigint not null,
  messages   bigint not null,
  changed    bigint not null
);
