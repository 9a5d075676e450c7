package dev.studycoach.platform;

/**
 * Somebody by an id that is unique in their workspace alone. The coach knows them by both, such as
 * {@code T12/U34}.
 */
public record MemberId(String workspace, String id) {
  /**
   * @param user as the coach knows them
   */
  public static MemberId of(String user) {
    int slash = user.indexOf('/');
    return new MemberId(user.substring(0, Math.max(slash, 0)), user.substring(slash + 1));
  }

  /** As the coach knows them: unique on the platform. */
  public String user() {
    return workspace + "/" + id;
  }
}
