-- Exam dates: of a learner, or of a whole group. What is known of one stands in its entries.
create table booking (
  id         bigint generated always as identity primary key,
  platform   text not null,
  workspace  text not null,                   -- the platform's id, from which private messages come
  learner_id bigint references learner,       -- null: the date of the group
  group_id   bigint references study_group,   -- in which it was set
  exam       text not null,
  open       boolean not null default true,
  check (learner_id is not null or group_id is not null)
);
create unique index booking_of_learner on booking (learner_id, exam) where open;
create unique index booking_of_group on booking (group_id) where open and learner_id is null;

-- Never rewritten; the last one holds.
create table booking_entry (
  id         bigint generated always as identity primary key,
  booking_id bigint not null references booking,
  what       text not null check (what in ('SET', 'MOVED', 'CANCELLED', 'PASSED', 'NOT_PASSED')),
  day        date not null,
  start_time time,                            -- null: not known
  zone       text not null,
  written_at timestamptz not null
);
create index booking_entry_by_booking on booking_entry (booking_id, id);

-- When the coach looks after an exam date next. Those that share a lane are served together.
create table booking_wake (
  booking_id bigint primary key references booking,
  platform   text not null,
  lane       smallint not null,
  wake_at    timestamptz not null,
  failures   int not null default 0           -- tries in a row that did not get through
);
create index booking_wake_by_lane on booking_wake (platform, lane, wake_at);

-- The outbox of reminders: a row for each date of an exam and each distance from it.
create table reminder (
  id         bigint generated always as identity primary key,
  booking_id bigint not null references booking,
  day        date not null,                   -- of the exam, as it stood
  days_ahead smallint not null,               -- 0: that morning, -1: the day after
  due_at     timestamptz not null,
  state      text not null check (state in ('CLAIMED', 'SENT', 'SKIPPED')),
  sent_at    timestamptz,
  unique (booking_id, day, days_ahead)
);

-- How learners want to be reminded.
create table reminder_wish (
  learner_id   bigint primary key references learner,
  time         time not null,
  morning      time not null,
  quiet_from   time not null,
  quiet_until  time not null,
  place        text not null check (place in ('PRIVATE', 'CHANNEL', 'NOWHERE'))
);

-- Reminders that did not reach their learner, until they hear of it.
create table unheard_reminder (
  learner_id bigint primary key references learner,
  at         timestamptz not null
);
