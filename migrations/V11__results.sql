-- What the score report of an exam that was not passed says of its domains. The newest holds.
create table exam_result (
  id         bigint generated always as identity primary key,
  booking_id bigint not null references booking,
  domain     text not null,
  verdict    text not null check (verdict in ('MEETS', 'NEEDS_IMPROVEMENT')),
  written_at timestamptz not null
);
create index exam_result_by_booking on exam_result (booking_id, domain, id);

-- What calendar files have brought of plans, so that a later file can change it or take it back.
-- Never rewritten; the highest sequence holds.
create table plan_event (
  id         bigint generated always as identity primary key,
  booking_id bigint not null references booking,
  uid        text not null,
  sequence   int not null,
  cancelled  boolean not null,
  first_day  date not null,
  last_day   date not null check (last_day >= first_day),
  title      text not null,
  words      text not null,
  written_at timestamptz not null,
  unique (uid, sequence)
);
create index plan_event_by_booking on plan_event (booking_id);
