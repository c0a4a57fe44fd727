-- A team instead of one administrator. Who is invited has no password until they choose one; nobody is
-- ever deleted who signed in once, so that what they did keeps its name.
alter table account alter column password_hash drop not null;
alter table account add column disabled_at timestamp(6) with time zone;
alter table account add column seen_at timestamp(6) with time zone;
-- Raised to end all sessions of the account.
alter table account add column session_round integer default 0 not null;

-- The one link by which somebody may choose a password; the link itself is kept nowhere.
create table password_link (
  account    varchar(100) primary key references account (name) on delete cascade,
  token_hash varchar(64) not null,
  expires_at timestamp(6) with time zone not null
);
