package dev.studycoach.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program at random moments on one PostgreSQL, and counts what is there afterwards.
 * {@code -Dcrash.kills=200} kills more often, {@code -Dcrash.seed=7} at other moments.
 */
class CrashIT {
  private static final int KILLS = Integer.getInteger("crash.kills", 10);
  private static final long SEED = Long.getLong("crash.seed", 20260302);

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private final Story story = new Story(random);
  private final Pace pace = new Pace();
  private int caughtAtWork;

  @Test
  void aCoachKilledAtAnyMomentLosesNothingAndRepeatsNothing() throws Exception {
    System.out.println("-Dcrash.kills=" + KILLS + " -Dcrash.seed=" + SEED);
    long start = System.nanoTime();
    try (Database database = TestDatabase.fresh()) {
      Aftermath aftermath = new Aftermath(database.jdbi());
      bookExams(database.jdbi());
      for (int i = 0; i < KILLS; i++) {
        liveAndDie(database.jdbi());
        caughtAtWork += aftermath.caughtAtWork() ? 1 : 0;
      }
      liveOn(database.jdbi());
      assertThat(story.told()).isNotEmpty();
      aftermath.holds(story.now(), story.told());
      System.out.println(summary(aftermath, Duration.ofNanos(System.nanoTime() - start)));
    }
  }

  private void bookExams(Jdbi jdbi) throws Exception {
    try (Coach coach = start(jdbi, Death.NEVER)) {
      story.bookExams(coach);
      assertThat(coach.quit()).isZero();
    }
  }

  private void liveAndDie(Jdbi jdbi) throws Exception {
    try (Coach coach = start(jdbi, Death.by(random))) {
      coach.hear(Work.START);
      while (!coach.killed()) {
        story.goOn(coach);
      }
    }
    assertThat(errors()).content().doesNotContain("WARN ", "ERROR ", "Exception");
  }

  private void liveOn(Jdbi jdbi) throws Exception {
    try (Coach coach = start(jdbi, Death.NEVER)) {
      coach.hear(Work.START);
      story.goOnToNoon(coach);
      assertThat(coach.quit()).isZero();
    }
    assertThat(errors()).isEmptyFile();
  }

  private Coach start(Jdbi jdbi, Death death) throws Exception {
    String url = jdbi.withHandle(handle -> handle.getConnection().getMetaData().getURL());
    return Coach.start(errors(), death, pace, "--clock", story.restart(), "--database-url", url);
  }

  private Path errors() {
    return folder.resolve("errors.txt");
  }

  private String summary(Aftermath aftermath, Duration took) {
    return "%d kills (%d at work), %d posts, %d reminders, %d answers, %d study days, %d s"
        .formatted(
            KILLS,
            caughtAtWork,
            aftermath.count("posting"),
            aftermath.count("reminder"),
            aftermath.count("answer"),
            aftermath.count("study_day"),
            took.toSeconds());
  }
}
