package dev.studycoach.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No moment counts for two sessions, whatever they are of and however they overlap. */
class TimelinePropertiesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Instant DAWN = Instant.parse("2026-03-02T03:00:00Z");

  @Property
  void noPortionOverlapsAnother(@ForAll("sessions") List<StudySession> sessions) {
    Instant end = Instant.MIN;
    for (Portion portion : timeline(sessions).portions()) {
      assertThat(portion.from()).isAfterOrEqualTo(end).isBefore(portion.until());
      end = portion.until();
    }
  }

  @Property
  void eachPortionLiesInItsSession(@ForAll("sessions") List<StudySession> sessions) {
    for (Portion portion : timeline(sessions).portions()) {
      assertThat(sessions).contains(portion.session());
      assertThat(portion.from()).isAfterOrEqualTo(portion.session().startedAt());
      assertThat(portion.until()).isBeforeOrEqualTo(portion.session().endedAt());
    }
  }

  @Property
  void theKindsTogetherAreTheHours(@ForAll("sessions") List<StudySession> sessions) {
    Timeline timeline = timeline(sessions);
    Balance balance = Balance.of(timeline);
    int kinds = balance.minutes().values().stream().mapToInt(Integer::intValue).sum();
    assertThat(kinds + balance.unsaid())
        .isBetween(Hours.of(timeline).total() - Kind.values().length, Hours.of(timeline).total());
  }

  @Property
  void theOrderDoesNotMatter(
      @ForAll("sessions") List<StudySession> sessions, @ForAll Random random) {
    List<StudySession> shuffled = new ArrayList<>(sessions);
    Collections.shuffle(shuffled, random);
    assertThat(timeline(shuffled)).isEqualTo(timeline(sessions));
  }

  /** Whatever is written down later, time never goes from one who said what they did. */
  @Property
  void timeInAStudyRoomNeverTakesTimeFromAKind(
      @ForAll("sessions") List<StudySession> sessions, @ForAll("rooms") StudySession room) {
    List<StudySession> some = sessions.stream().limit(3).toList();
    List<StudySession> more = new ArrayList<>(some);
    more.add(room);
    if (Hours.of(timeline(more)).total() < StudyRules.USUAL.mostADay().toMinutes()) {
      assertThat(Balance.of(timeline(more)).minutes())
          .isEqualTo(Balance.of(timeline(some)).minutes());
    }
  }

  @Provide
  Arbitrary<List<StudySession>> sessions() {
    return session(Arbitraries.of(Kind.values()).injectNull(0.3)).list().ofMaxSize(10);
  }

  @Provide
  Arbitrary<StudySession> rooms() {
    return session(Arbitraries.of(Kind.values()))
        .map(s -> StudySession.inRoom(s.studyDay(), s.startedAt(), s.endedAt()));
  }

  private static Arbitrary<StudySession> session(Arbitrary<Kind> kinds) {
    Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 24 * 60);
    return Combinators.combine(minutes, minutes, kinds)
        .as(
            (one, other, kind) ->
                new StudySession(
                    DAY,
                    DAWN.plus(Duration.ofMinutes(Math.min(one, other))),
                    DAWN.plus(Duration.ofMinutes(Math.max(one, other))),
                    kind == null ? Source.VOICE : Source.LOGGED,
                    kind,
                    null,
                    null));
  }

  private static Timeline timeline(List<StudySession> sessions) {
    return Timeline.of(sessions, StudyRules.USUAL.mostADay());
  }
}
