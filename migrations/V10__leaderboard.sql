-- Whether learners are shown on boards. Never rewritten; the newest counts.
create table board_choice (
  id         bigint generated always as identity primary key,
  learner_id bigint not null references learner,
  hidden     boolean not null,
  chosen_at  timestamptz not null
);
create index board_choice_by_learner on board_choice (learner_id, id);

-- When a group's week is looked at next. Groups that share a lane are served together. What goes
-- out is a posting, with the Monday as its day.
create table digest_wake (
  group_id bigint primary key references study_group,
  platform text not null,
  lane     smallint not null,
  wake_at  timestamptz not null,
  failures int not null default 0             -- tries in a row that did not get through
);
create index digest_wake_by_lane on digest_wake (platform, lane, wake_at);

-- Groups that run already.
insert into digest_wake (group_id, platform, lane, wake_at)
select g.id, w.platform, g.id % 16, now()
from study_group g join workspace w on w.id = g.workspace_id where g.state = 'ACTIVE';

insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select distinct 'digest.' || platform, lane::text, now(), false, 1 from digest_wake;
