-- Workspaces that installed the coach over the web; the tokens are encrypted.
create table slack_installation (
  team    text primary key,
  token   bytea not null,
  refresh bytea,
  ends_at timestamptz,
  bot     text not null
);
