-- Focus sessions of groups. They run by the clock: what is true at an instant follows from these
-- facts, whichever process looks, and when.
create table focus_session (
  id         bigint generated always as identity primary key,
  group_id   bigint not null references study_group,
  started_by bigint references learner,       -- null once the learner asked to be forgotten
  exam       text not null,                   -- the group's, as it was
  focus      smallint not null check (focus between 5 and 120), -- minutes
  pause      smallint not null check (pause between 1 and 60),  -- minutes
  rounds     smallint not null check (rounds between 1 and 12),
  started_at timestamptz not null,
  ended_at   timestamptz,                     -- null while it runs
  channel    text,
  message    text,                            -- the platform's id, once posted
  announced  smallint not null default 0      -- phases of whose beginning the channel knows
);
create unique index focus_session_running on focus_session (group_id) where ended_at is null;
create index focus_session_by_starter on focus_session (started_by);

-- Who was in a session, from when to when. Whoever comes back takes another seat.
create table focus_seat (
  id            bigint generated always as identity primary key,
  session_id    bigint not null references focus_session,
  learner_id    bigint not null references learner,
  joined_at     timestamptz not null,
  left_at       timestamptz check (left_at >= joined_at), -- null: stays until the session ends
  counted_until timestamptz not null          -- what is before stands in study_session
);
create unique index focus_seat_taken on focus_seat (session_id, learner_id) where left_at is null;
create index focus_seat_by_session on focus_seat (session_id);
create index focus_seat_by_learner on focus_seat (learner_id);

-- When the coach looks after a session next. Sessions that share a lane are served together.
create table focus_wake (
  session_id bigint primary key references focus_session,
  platform   text not null,
  lane       smallint not null,
  wake_at    timestamptz not null,
  failures   int not null default 0           -- tries in a row that did not get through
);
create index focus_wake_by_lane on focus_wake (platform, lane, wake_at);

alter table study_session
  drop constraint study_session_source_check,
  add constraint study_session_source_check
    check (source in ('VOICE', 'LOGGED', 'TIMED', 'PRACTICE', 'FOCUS'));
