-- Stretches of study. Each lies in one study day, which is fixed when the row is written.
create table study_session (
  id         bigint generated always as identity primary key,
  learner_id bigint not null references learner,
  study_day  date not null,
  zone       text not null,
  source     text not null check (source in ('VOICE')),
  started_at timestamptz not null,
  ended_at   timestamptz not null,            -- in a voice room: the last heartbeat
  check (ended_at >= started_at)
);
create index study_session_by_learner on study_session (learner_id, study_day);
