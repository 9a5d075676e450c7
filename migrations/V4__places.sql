-- Whom the daily question calls, and the voice rooms in which time counts as study.
alter table study_group
  add column role  text,                      -- the platform's id; null: nobody is called
  add column rooms text[] not null default '{}';

-- Where the coach has introduced itself, by the platform's ids; no channel: to the owner.
create table introduction (
  platform  text not null,
  workspace text not null,
  channel   text not null,
  at        timestamptz not null,
  primary key (platform, workspace, channel)
);
