package dev.studycoach.platform;

/** Where a message goes. */
public sealed interface Destination {
  String workspace();

  /** Everybody in a channel. */
  record Channel(String workspace, String id) implements Destination {}

  /** One person, privately. */
  record Person(String workspace, String user) implements Destination {}
}
