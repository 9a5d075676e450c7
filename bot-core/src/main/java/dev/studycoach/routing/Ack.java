package dev.studycoach.routing;

/** How an interaction is acknowledged; platforms must know before the handler runs. */
public enum Ack {
  /** The clicked message will change. */
  EDIT,
  /** A new message for this person only. */
  PRIVATE,
  /** A new message for everybody in the channel. */
  PUBLIC,
  /** A form opens; the form is the acknowledgement, so the handler must be quick. */
  FORM
}
