-- Whom the daily question calls, and the voice rooms in which time counts as study.
alter table study_group
  add column role  text,                      -- the platform's id; null: nobody is called
  add column rooms text[] not null default '{}';

-- When the coach introduced itself; null: not yet.
alter table workspace add column introduced_at timestamptz;
