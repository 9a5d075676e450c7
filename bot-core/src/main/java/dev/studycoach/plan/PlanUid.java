package dev.studycoach.plan;

/** The names of a plan's events, which stay the same however often the exam moves. */
final class PlanUid {
  private PlanUid() {}

  static String week(long booking, int before) {
    return uid(booking, "week-" + before);
  }

  static String mock(long booking, int before) {
    return uid(booking, "mock-" + before);
  }

  private static String uid(long booking, String key) {
    return "plan-" + booking + "-" + key + "@study-coach";
  }

  /** Of which booking an event is. */
  static long booking(String uid) {
    return Long.parseLong(uid.split("-", -1)[1]);
  }
}
