-- Study that learners write down themselves, and the goals they set. What they said stays as it was
-- said; what they take back is an entry of its own.

create table study_timer (
  id         bigint generated always as identity primary key,
  learner_id bigint not null references learner,
  kind       text not null check (kind in ('READING', 'HANDS_ON', 'QUESTIONS', 'MOCK')),
  exam       text,
  domain     text,
  note       text not null,
  started_at timestamptz not null,
  stopped_at timestamptz check (stopped_at >= started_at),
  settled_at timestamptz                      -- when it was counted or set aside
);
create unique index study_timer_running on study_timer (learner_id) where settled_at is null;
create index study_timer_by_learner on study_timer (learner_id);

create table study_entry (
  id         bigint generated always as identity primary key,
  learner_id bigint not null references learner,
  timer_id   bigint unique references study_timer, -- null: written down afterwards
  note       text not null,
  made_at    timestamptz not null
);
create index study_entry_by_learner on study_entry (learner_id, id);

-- Entries that were taken back.
create table study_correction (
  entry_id bigint primary key references study_entry,
  made_at  timestamptz not null
);

-- The newest counts.
create table study_goal (
  id         bigint generated always as identity primary key,
  learner_id bigint not null references learner,
  minutes    int not null check (minutes >= 0), -- in a week; 0: none
  set_at     timestamptz not null
);
create index study_goal_by_learner on study_goal (learner_id, id);

alter table study_session
  drop constraint study_session_source_check,
  add check (source in ('VOICE', 'LOGGED', 'TIMED', 'PRACTICE')),
  add column kind     text check (kind in ('READING', 'HANDS_ON', 'QUESTIONS', 'MOCK')),
  add column exam     text,
  add column domain   text,
  add column entry_id bigint references study_entry,
  add check ((source in ('LOGGED', 'TIMED')) = (entry_id is not null));
create index study_session_by_entry on study_session (entry_id);

-- A day can be earned for several reasons; one that was taken back leaves the others as they are.
alter table study_day
  drop constraint study_day_pkey,
  add column withdrawn_at timestamptz;
create unique index study_day_once
  on study_day (learner_id, day, reason, coalesce(withdrawn_at, 'infinity'));
