-- What the terminal has shown in its channels, so that buttons outlive the process and a message
-- sent again after a crash is shown once.
create table console_message (
  id       bigint generated always as identity primary key,
  nonce    text unique,
  channel  text not null,
  reader   text,                              -- null: everybody
  content  text not null,
  controls text not null
);
