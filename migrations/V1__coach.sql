-- The whole state of the coach. Facts are appended; summaries are derived from them.

create table workspace (
  id          bigint generated always as identity primary key,
  platform    text not null,
  external_id text not null,
  unique (platform, external_id)
);

-- The people in one channel who prepare for one exam.
create table study_group (
  id           bigint generated always as identity primary key,
  workspace_id bigint not null references workspace,
  channel      text not null,
  exam         text not null,
  zone         text not null,
  post_time    time not null,
  reveal_time  time,                          -- null: shortly before the next post
  rest_days    text[] not null default '{}',
  state        text not null default 'DRAFT' check (state in ('DRAFT', 'ACTIVE', 'PAUSED')),
  started_at   timestamptz not null,          -- the first question is due then
  since        timestamptz not null,          -- from when on the post time holds
  admin        text not null,                 -- the platform's id of the one who hears of trouble
  unique (workspace_id, channel)
);

-- When the coach looks after a group next. Groups that share a lane are served together.
create table round (
  group_id bigint primary key references study_group,
  platform text not null,
  lane     smallint not null,
  wake_at  timestamptz not null,
  failures int not null default 0             -- tries in a row that did not get through
);
create index round_by_lane on round (platform, lane, wake_at);

create table learner (
  id          bigint generated always as identity primary key,
  platform    text not null,
  external_id text not null,
  name        text not null,
  unique (platform, external_id)
);

create table membership (
  group_id   bigint not null references study_group,
  learner_id bigint not null references learner,
  joined_at  timestamptz not null,
  primary key (learner_id, group_id)
);

-- Which zone and day start were in force for a learner, from when on. Never rewritten.
create table study_clock (
  learner_id   bigint not null references learner,
  effective_at timestamptz not null,
  zone         text not null,
  day_start    time not null,
  primary key (learner_id, effective_at)
);

-- The outbox: one row for each thing that goes out by schedule.
create table posting (
  id        bigint generated always as identity primary key,
  group_id  bigint not null references study_group,
  what      text not null,
  day       date not null,                    -- in the group's zone
  due_at    timestamptz not null,
  state     text not null check (state in ('CLAIMED', 'SENT', 'SKIPPED')),
  channel   text,
  message   text,                             -- the platform's id, once sent
  sent_at   timestamptz,
  closes_at timestamptz,                      -- when the answer is shown
  closed_at timestamptz,                      -- when it was
  unique (group_id, what, day)
);

create table daily_question (
  posting_id bigint primary key references posting,
  exam       text not null,
  domain     text not null,
  question   text not null
);

create table answer (
  id          bigint generated always as identity primary key,
  posting_id  bigint not null references posting,
  learner_id  bigint references learner,      -- null once the learner asked to be forgotten
  question    text not null,
  choice      text not null,
  correct     boolean not null,
  confidence  text not null check (confidence in ('GUESS', 'FAIRLY_SURE', 'CERTAIN')),
  answered_at timestamptz not null,
  study_day   date not null,
  unique (posting_id, learner_id)
);
create index answer_by_learner on answer (learner_id);

-- The ledger of study days: written at the moment of the act and never derived again.
create table study_day (
  learner_id bigint not null references learner,
  day        date not null,
  zone       text not null,
  reason     text not null,
  earned_at  timestamptz not null,
  primary key (learner_id, day)
);

create table streak_pause (
  id           bigint generated always as identity primary key,
  learner_id   bigint not null references learner,
  first_day    date not null,
  last_day     date not null,
  announced_at timestamptz not null,
  resumed_on   date,                          -- the pause ended the day before
  check (first_day <= last_day)
);
create index streak_pause_by_learner on streak_pause (learner_id);
