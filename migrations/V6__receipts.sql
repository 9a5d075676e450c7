-- What people did, by the platform's id, where a platform may report it twice. Kept for a day.
create table receipt (
  platform text not null,
  id       text not null,
  heard_at timestamptz not null,
  primary key (platform, id)
);
create index receipt_by_age on receipt (heard_at);
