package dev.studycoach.slack.fake;

/** What Slack gives along with a thing that a person did, to be answered by. */
record Keys(String envelope, String trigger, String responseUrl) {}
