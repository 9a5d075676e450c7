package dev.studycoach.platform;

/** How the coach is called where platforms register apps. */
public final class About {
  public static final String NAME = "Study Coach";

  /** What it does, in at most 100 characters. */
  public static final String PITCH = "One exam question a day, fair streaks and study hours";

  private About() {}
}
