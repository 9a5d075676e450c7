package dev.studycoach.exam;

/** How long people prepare, from {@code least} to {@code most} weeks, so that a plan can start. */
public record Weeks(int least, int most) {
  public Weeks {
    if (least < 1 || most < least) {
      throw new IllegalArgumentException("no span of weeks: " + least + " to " + most);
    }
  }
}
