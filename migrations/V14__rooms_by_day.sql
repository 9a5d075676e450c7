-- Who was in a voice room lately, asked when a process begins. The day of a session never changes,
-- so that heartbeats need not touch this index.
create index study_session_by_day on study_session (study_day) where source = 'VOICE';
