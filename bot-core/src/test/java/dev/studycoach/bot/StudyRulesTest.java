package dev.studycoach.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.hours.StudyRules;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator may choose how much study counts in a day, and how much earns it. */
class StudyRulesTest {
  private static final Origin ANA = RunningBot.member("here", "ana");

  @Test
  void otherFiguresHoldWhereverHoursCount() {
    StudyRules rules = new StudyRules(Duration.ofHours(2), Duration.ofMinutes(45));
    try (RunningBot coach = new RunningBot(rules)) {
      coach.startGroup("here");
      assertThat(log(coach, "40m")).doesNotContain("Study day counted");
      assertThat(log(coach, "5m")).contains("Study day counted");
      assertThat(log(coach, "2h")).contains("A day counts up to 2 h, so your hours grow by 1 h 15");
      assertThat(log(coach, "2h30")).contains("more than a day can count, which is 2 h");
      assertThat(coach.command(ANA, "study hours", Map.of()).plain())
          .contains("2 h", "45 minutes earn the study day");
    }
  }

  private static String log(RunningBot coach, String time) {
    Message said = coach.command(ANA, "study log", Map.of("time", time));
    return said.title() + " " + said.plain();
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "1441, 10", "960, 0", "30, 31", "-5, -6"})
  void figuresThatCannotBeAreRefused(int most, int enough) {
    assertThatThrownBy(() -> new StudyRules(Duration.ofMinutes(most), Duration.ofMinutes(enough)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be between 1 min and");
  }
}
