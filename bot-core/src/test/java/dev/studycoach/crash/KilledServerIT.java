package dev.studycoach.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program with the PostgreSQL inside, which outlives it when it is killed. */
class KilledServerIT {
  @TempDir Path folder;

  private final Story story = new Story(new Random(1));

  @Test
  void aCoachKilledWithItsServerRunningGoesOnWhereItWas() throws Exception {
    try (Coach coach = start("first")) {
      story.answer(coach, "ana");
      coach.kill();
    }
    Feedback told = story.told().get(0);
    try (Coach coach = start("next")) {
      assertThat(coach.hear(Work.START)).anyMatch(line -> line.contains("Question of the day"));
      assertThat(Feedback.in(coach.hear(Work.ANSWER, "/as ana", "/today"), "ana", told.at()))
          .contains(told);
      assertThat(coach.quit()).isZero();
    }
    assertThat(errors("next")).isEmptyFile();
  }

  @Test
  void aSecondCoachOnTheSameFolderIsToldInOneLineAndStops() throws Exception {
    try (Coach first = start("first")) {
      first.hear(Work.START);
      try (Coach second = start("second")) {
        assertThat(second.quit()).isEqualTo(2);
      }
      assertThat(Files.readAllLines(errors("second")))
          .singleElement()
          .asString()
          .startsWith("Another coach is already running on the data in");
      story.answer(first, "ben");
      assertThat(story.told()).hasSize(1);
    }
  }

  private Coach start(String name) throws IOException {
    String data = folder.resolve("data").toString();
    String clock = story.time().restart();
    return Coach.start(errors(name), Death.NEVER, new Pace(), "--clock", clock, "--data", data);
  }

  private Path errors(String name) {
    return folder.resolve(name + ".txt");
  }
}
