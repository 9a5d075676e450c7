package dev.studycoach.slack;

/**
 * People have an id within their team; the coach knows them by both, such as {@code T12/U34}, since
 * ids of different teams may be alike.
 */
final class SlackIds {
  private SlackIds() {}

  static String learner(String team, String user) {
    return team + "/" + user;
  }

  /** The id within the team. */
  static String user(String learner) {
    return learner.substring(learner.indexOf('/') + 1);
  }
}
