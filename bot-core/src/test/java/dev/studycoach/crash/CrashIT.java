package dev.studycoach.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  private final List<String> caughtAt = new ArrayList<>();

  @Test
  void aCoachKilledAtAnyMomentLosesNothingAndRepeatsNothing() throws Exception {
    System.out.println("-Dcrash.kills=" + KILLS + " -Dcrash.seed=" + SEED);
    long start = System.nanoTime();
    try (Database database = TestDatabase.fresh()) {
      Tables tables = new Tables(database.jdbi());
      Aftermath aftermath = new Aftermath(tables);
      bookExams(database.jdbi());
      for (int i = 0; i < KILLS; i++) {
        liveAndDie(database.jdbi());
        caughtAt.addAll(aftermath.caughtAt());
      }
      liveOn(database.jdbi());
      assertThat(story.told()).isNotEmpty();
      aftermath.holds(story.time(), story.told());
      System.out.println(summary(tables, Duration.ofNanos(System.nanoTime() - start)));
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
      story.begin(coach);
      while (!coach.killed()) {
        story.goOn(coach);
      }
    }
    assertThat(errors()).content().doesNotContain("WARN ", "ERROR ", "Exception");
  }

  private void liveOn(Jdbi jdbi) throws Exception {
    try (Coach coach = start(jdbi, Death.NEVER)) {
      story.begin(coach);
      story.goOnToNoon(coach);
      assertThat(coach.quit()).isZero();
    }
    assertThat(errors()).isEmptyFile();
  }

  private Coach start(Jdbi jdbi, Death death) throws Exception {
    String url = jdbi.withHandle(handle -> handle.getConnection().getMetaData().getURL());
    return Coach.start(
        errors(), death, pace, "--clock", story.time().restart(), "--database-url", url);
  }

  private Path errors() {
    return folder.resolve("errors.txt");
  }

  private String summary(Tables tables, Duration took) {
    return "%d kills (%d at work, %d of these at focus), %d posts, %d digests, %d reminders,"
            .formatted(
                KILLS,
                caughtAt.size(),
                caughtAt.stream().filter(task -> task.startsWith("focus.")).count(),
                tables.count("posting where what = 'daily'"),
                tables.count("posting where what = 'digest'"),
                tables.count("reminder"))
        + " %d answers, %d focus sessions, %d seats, %d focus credits, %d study days, %d s"
            .formatted(
                tables.count("answer"),
                tables.count("focus_session"),
                tables.count("focus_seat"),
                tables.count("study_session where source = 'FOCUS'"),
                tables.count("study_day"),
                took.toSeconds());
  }
}
