package dev.studycoach.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Members who now and then study together in rounds, and come and go meanwhile. */
final class Together {
  private static final String FOCUS = "/focus 25/5 x2";
  private static final Duration LENGTH = Duration.ofMinutes(55);
  private static final int SHORT_MINUTES = 5;
  private static final int ROUND_MINUTES = 25;

  private final Random random;
  private final Time time;
  private Instant end = Instant.MIN;

  Together(Random random, Time time) {
    this.random = random;
    this.time = time;
  }

  /** Whether a session may be running; a coach may have died before or after it began one. */
  boolean mayFocus() {
    return time.now().isBefore(end);
  }

  /** Somebody starts a session, or joins, leaves or ends the one that runs. */
  void goOn(Coach coach, String member) throws InterruptedException {
    String shown = String.join("\n", hear(coach, member, FOCUS));
    if (shown.contains("A focus session is running")) {
      hear(coach, member, key(shown));
    } else {
      end = time.now().plus(LENGTH);
    }
  }

  /** Of the buttons that only this member sees, the first joins or leaves. */
  private String key(String shown) {
    return shown.contains("[2 End it for all]") && random.nextInt(3) == 0 ? "2" : "1";
  }

  private List<String> hear(Coach coach, String member, String line) throws InterruptedException {
    return time.hear(coach, Work.FOCUS, "/as " + member, line);
  }

  void letTimeGoBy(Coach coach) throws InterruptedException {
    time.pass(coach, Work.ROUND, SHORT_MINUTES + random.nextInt(ROUND_MINUTES));
  }

  /** A whole round and the pause, undisturbed. */
  void focusOn(Coach coach, String member) throws InterruptedException {
    goOn(coach, member);
    time.pass(coach, Work.ROUND, 40);
  }
}
