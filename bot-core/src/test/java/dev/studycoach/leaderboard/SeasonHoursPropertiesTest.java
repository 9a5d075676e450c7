package dev.studycoach.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.hours.Hours;
import dev.studycoach.hours.Source;
import dev.studycoach.hours.StudyRules;
import dev.studycoach.hours.StudySession;
import dev.studycoach.hours.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SeasonHoursPropertiesTest {
  private static final Season SEASON = new Season(LocalDate.parse("2026-03-02"), ZoneOffset.UTC);
  private static final int MOST = (int) SeasonHours.MOST_A_DAY.toMinutes();

  @Property
  void noDayCountsMoreThanItsCapAndNoneOfAnotherWeekCounts(
      @ForAll("weeks") List<StudySession> sessions) {
    List<StudySession> inside =
        sessions.stream()
            .filter(s -> !s.studyDay().isBefore(SEASON.monday()))
            .filter(s -> !s.studyDay().isAfter(SEASON.sunday()))
            .toList();
    int minutes = SeasonHours.minutes(SEASON, sessions);
    assertThat(minutes)
        .isEqualTo(SeasonHours.minutes(SEASON, inside))
        .isLessThanOrEqualTo(
            Math.min(7 * MOST, Hours.of(Timeline.of(inside, StudyRules.USUAL.mostADay())).total()));
  }

  @Property
  void moreStudyNeverCountsLess(@ForAll("weeks") List<StudySession> sessions) {
    List<StudySession> more = new ArrayList<>(sessions);
    more.add(session(3, 600, 90));
    assertThat(SeasonHours.minutes(SEASON, more))
        .isGreaterThanOrEqualTo(SeasonHours.minutes(SEASON, sessions));
  }

  @Provide
  Arbitrary<List<StudySession>> weeks() {
    return Combinators.combine(
            Arbitraries.integers().between(-3, 10),
            Arbitraries.integers().between(0, 1000),
            Arbitraries.integers().between(0, 400))
        .as(SeasonHoursPropertiesTest::session)
        .list()
        .ofMaxSize(20);
  }

  private static StudySession session(int day, int minute, int length) {
    LocalDate date = SEASON.monday().plusDays(day);
    Instant from = date.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(minute * 60L);
    return new StudySession(
        date, from, from.plusSeconds(length * 60L), Source.VOICE, null, null, null);
  }
}
