package dev.studycoach.platform;

import java.util.function.UnaryOperator;

/** Where a message goes. */
public sealed interface Destination {
  String workspace();

  /**
   * The channel that it goes to.
   *
   * @param direct finds the private channel of a person
   */
  default String channel(UnaryOperator<String> direct) {
    return this instanceof Person person ? direct.apply(person.user()) : ((Channel) this).id();
  }

  /** Everybody in a channel. */
  record Channel(String workspace, String id) implements Destination {}

  /** One person, privately. */
  record Person(String workspace, String user) implements Destination {}
}
