package dev.studycoach.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Instant DAWN = Instant.parse("2026-03-02T03:00:00Z");

  /** Half an hour applied for each hour read or watched. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "60, 0, 30, 30",
    "60, 20, 30, 10",
    "60, 30, 30, 0",
    "60, 90, 30, 0",
    "0, 90, 0, 0",
    "59, 0, 29, 29",
    "120, 30, 60, 30",
  })
  void handsOnWorkIsMeasuredByTheGuideline(int read, int applied, int advised, int missing) {
    Balance balance =
        Balance.of(
            timeline(
                session(Kind.READING, 0, read),
                session(Kind.HANDS_ON, 300, applied),
                session(Kind.QUESTIONS, 600, 45)));
    assertThat(balance.advised()).isEqualTo(advised);
    assertThat(balance.missing()).isEqualTo(missing);
    assertThat(balance.of(Kind.HANDS_ON)).isEqualTo(applied);
  }

  /** A kind was said for the first minutes of an hour in a study room. */
  @ParameterizedTest
  @CsvSource({"0, 60", "30, 30", "60, 0", "90, 0"})
  void timeInAStudyRoomIsOfTheKindThatWasSaid(int said, int unsaid) {
    StudySession room = StudySession.inRoom(DAY, DAWN, DAWN.plus(Duration.ofMinutes(60)));
    Balance balance = Balance.of(timeline(room, session(Kind.HANDS_ON, 0, said)));
    assertThat(balance.of(Kind.HANDS_ON)).isEqualTo(said);
    assertThat(balance.unsaid()).isEqualTo(unsaid);
  }

  private static StudySession session(Kind kind, int from, int minutes) {
    Instant start = DAWN.plus(Duration.ofMinutes(from));
    return new StudySession(
        DAY, start, start.plus(Duration.ofMinutes(minutes)), Source.LOGGED, kind, null, null);
  }

  private static Timeline timeline(StudySession... sessions) {
    return Timeline.of(List.of(sessions), StudyRules.USUAL.mostADay());
  }
}
