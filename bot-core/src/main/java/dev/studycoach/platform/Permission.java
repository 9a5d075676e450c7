package dev.studycoach.platform;

/** What the coach must be allowed to do in a channel. */
public enum Permission {
  SEE_THE_CHANNEL,
  SEND_MESSAGES,
  SHOW_CARDS,
  ATTACH_FILES
}
