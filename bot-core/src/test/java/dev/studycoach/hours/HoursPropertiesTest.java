package dev.studycoach.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HoursPropertiesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final Instant START = Instant.parse("2026-03-02T03:00:00Z");
  private static final int MOST = (int) StudyRules.USUAL.mostADay().toMinutes();

  @Property
  void theTotalIsAtMostTheUnionAndTheUnionAtMostTheSum(
      @ForAll("sessions") List<StudySession> sessions) {
    int union = marked(sessions).values().stream().mapToInt(BitSet::cardinality).sum();
    long sum = sessions.stream().mapToLong(s -> s.length().toSeconds()).sum();
    assertThat(hours(sessions).total() * 60).isLessThanOrEqualTo(union);
    assertThat((long) union).isLessThanOrEqualTo(sum);
  }

  @Property
  void eachDayIsItsMarkedSecondsInFullMinutesUpToTheMost(
      @ForAll("sessions") List<StudySession> sessions) {
    Map<LocalDate, Integer> expected = new TreeMap<>();
    marked(sessions)
        .forEach((day, seconds) -> expected.put(day, Math.min(MOST, seconds.cardinality() / 60)));
    expected.values().removeIf(none -> none == 0);
    assertThat(hours(sessions).minutes()).isEqualTo(expected);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void addingASessionNeverLowersADay(
      @ForAll("sessions") List<StudySession> sessions, @ForAll("session") StudySession added) {
    List<StudySession> more = new ArrayList<>(sessions);
    more.add(added);
    Hours with = hours(more);
    assertThat(with.total()).isGreaterThanOrEqualTo(hours(sessions).total());
    hours(sessions)
        .minutes()
        .forEach(
            (day, minutes) -> assertThat(with.minutes().get(day)).isGreaterThanOrEqualTo(minutes));
  }

  @Property
  void theOrderDoesNotMatter(
      @ForAll("sessions") List<StudySession> sessions, @ForAll Random random) {
    List<StudySession> shuffled = new ArrayList<>(sessions);
    Collections.shuffle(shuffled, random);
    assertThat(hours(shuffled)).isEqualTo(hours(sessions));
  }

  @Property
  void theSameTimeTwiceCountsOnce(@ForAll("sessions") List<StudySession> sessions) {
    List<StudySession> twice = new ArrayList<>(sessions);
    twice.addAll(sessions);
    assertThat(hours(twice)).isEqualTo(hours(sessions));
  }

  @Property
  void noDayIsAboveTheMost(@ForAll("sessions") List<StudySession> sessions) {
    assertThat(hours(sessions).minutes().values())
        .allSatisfy(minutes -> assertThat(minutes).isBetween(1, MOST));
  }

  /** The plain way: every second of a day is marked. */
  private static Map<LocalDate, BitSet> marked(List<StudySession> sessions) {
    Map<LocalDate, BitSet> days = new TreeMap<>();
    for (StudySession session : sessions) {
      days.computeIfAbsent(session.studyDay(), day -> new BitSet())
          .set(second(session, session.startedAt()), second(session, session.endedAt()));
    }
    return days;
  }

  private static int second(StudySession session, Instant at) {
    Instant dawn =
        START.plus(Duration.ofDays(session.studyDay().toEpochDay() - FIRST.toEpochDay()));
    return (int) Duration.between(dawn, at).toSeconds();
  }

  @Provide
  Arbitrary<List<StudySession>> sessions() {
    return session().list().ofMaxSize(12);
  }

  /** Within three days, many short, some almost as long as a day. */
  @Provide
  Arbitrary<StudySession> session() {
    int day = (int) Duration.ofDays(1).toSeconds();
    Arbitrary<Integer> lengths =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 2 * 60 * 60), Arbitraries.integers().between(0, day));
    return Combinators.combine(
            Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, day), lengths)
        .as((place, from, length) -> session(place, from, Math.min(day, from + length)));
  }

  private static StudySession session(int place, int from, int until) {
    Instant dawn = START.plus(Duration.ofDays(place));
    return StudySession.inRoom(
        FIRST.plusDays(place), dawn.plusSeconds(from), dawn.plusSeconds(until));
  }

  private static Hours hours(List<StudySession> sessions) {
    return Hours.of(Timeline.of(sessions, StudyRules.USUAL.mostADay()));
  }
}
