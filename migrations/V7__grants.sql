-- Workspaces that let the coach in over the web; the tokens are encrypted.
create table oauth_grant (
  platform  text not null,
  workspace text not null,
  token     bytea not null,
  refresh   bytea,
  ends_at   timestamptz,
  bot       text not null,
  primary key (platform, workspace)
);
