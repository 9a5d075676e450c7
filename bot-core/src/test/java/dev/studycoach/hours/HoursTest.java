package dev.studycoach.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource({
    "'',                                                       0",
    "10:00-10:00,                                              0",
    "10:00-10:00:59,                                           0",
    "10:00-11:30,                                             90",
    "10:00-11:30 12:00-12:30,                                120",
    "10:00-11:30 11:30-12:00,                                120",
    "10:00-11:30 11:00-12:00,                                120",
    "10:00-12:00 10:30-11:00,                                120",
    "10:30-11:00 10:00-12:00 10:15-11:45,                    120",
    "10:00-10:00:40 11:00-11:00:30,                            1",
    "04:00-20:00,                                            960",
    "04:00-20:01,                                            960",
    "04:00-15:00 15:00-23:00,                                960",
  })
  void minutesOfADayAreThoseOfTheUnionUpToTheMost(String sessions, int minutes) {
    assertThat(Hours.of(Timeline.of(sessions(DAY, sessions), StudyRules.USUAL.mostADay())).total())
        .isEqualTo(minutes);
  }

  @Test
  void eachStudyDayIsRoundedDownByItself() {
    List<StudySession> week =
        Stream.of(
                sessions(DAY.plusDays(1), "10:00-10:10:50"),
                sessions(DAY, "10:00-10:05:50"),
                sessions(DAY.plusDays(2), "10:00-10:00:50"))
            .flatMap(List::stream)
            .toList();
    assertThat(Hours.of(Timeline.of(week, StudyRules.USUAL.mostADay())).minutes())
        .containsOnlyKeys(DAY, DAY.plusDays(1));
    assertThat(Hours.of(Timeline.of(week, StudyRules.USUAL.mostADay())).total()).isEqualTo(15);
  }

  @Test
  void aSessionCannotEndBeforeItStarts() {
    assertThatThrownBy(() -> session(DAY, "10:00-09:59"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<StudySession> sessions(LocalDate day, String times) {
    return Stream.of(times.split(" "))
        .filter(session -> !session.isEmpty())
        .map(session -> session(day, session))
        .toList();
  }

  private static StudySession session(LocalDate day, String times) {
    String[] ends = times.split("-", 2);
    return StudySession.inRoom(day, at(day, ends[0]), at(day, ends[1]));
  }

  private static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
  }
}
