package dev.studycoach.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.MessageRef;
import dev.studycoach.community.Group;
import dev.studycoach.daily.DailySchedule.Slot;
import dev.studycoach.daily.Posting.State;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Monday 2 March 2026 at 08:58 the group starts; its question comes at 09:00 in Berlin, UTC+1. */
class StepTest {
  private static final Group GROUP = StudyGroup.startedAt("2026-03-02T07:58:00Z");

  @Test
  void theFirstQuestionIsPostedAtTheStart() {
    assertThat(step(GROUP, "2026-03-02T07:58:00Z")).isEqualTo(post("02", "2026-03-02T07:58:00Z"));
  }

  @Test
  void theFirstQuestionIsAlsoThatOfTheDay() {
    Posting first = sent("02", "2026-03-02T07:58:00Z", "2026-03-03T07:55:00Z");
    assertThat(step(GROUP, "2026-03-02T08:00:00Z", first)).isEqualTo(new Step.Rest());
  }

  @Test
  void beforeTheNextQuestionTheAnswerIsShown() {
    Posting monday = sent("02", "2026-03-02T08:00:00Z", "2026-03-03T07:55:00Z");
    assertThat(step(GROUP, "2026-03-03T07:54:59Z", monday)).isEqualTo(new Step.Rest());
    assertThat(step(GROUP, "2026-03-03T07:55:00Z", monday)).isEqualTo(new Step.Reveal(monday));
    assertThat(step(GROUP, "2026-03-03T08:00:00Z", closed(monday)))
        .isEqualTo(post("03", "2026-03-03T08:00:00Z"));
  }

  @Test
  void afterAnOutageTheQuestionComesFirstAndTheOldAnswerNext() {
    Posting monday = sent("02", "2026-03-02T08:00:00Z", "2026-03-03T07:55:00Z");
    Posting tuesday = sent("03", "2026-03-03T08:00:00Z", "2026-03-04T07:55:00Z");
    assertThat(step(GROUP, "2026-03-03T10:00:00Z", monday))
        .isEqualTo(post("03", "2026-03-03T08:00:00Z"));
    assertThat(step(GROUP, "2026-03-03T10:00:00Z", monday, tuesday))
        .isEqualTo(new Step.Reveal(monday));
  }

  @Test
  void sixHoursLateAQuestionIsPostedAndASecondLaterNotAnyMore() {
    Posting monday = closed(sent("02", "2026-03-02T08:00:00Z", "2026-03-03T07:55:00Z"));
    assertThat(step(GROUP, "2026-03-03T14:00:00Z", monday))
        .isEqualTo(post("03", "2026-03-03T08:00:00Z"));
    assertThat(step(GROUP, "2026-03-03T14:00:01Z", monday)).isEqualTo(skip("03"));
  }

  @Test
  void allMissedDaysAreWrittenDownAtOnce() {
    Posting monday = closed(sent("02", "2026-03-02T08:00:00Z", "2026-03-03T07:55:00Z"));
    assertThat(step(GROUP, "2026-03-06T20:00:00Z", monday)).isEqualTo(skip("03", "04", "05", "06"));
    assertThat(step(GROUP, "2026-03-06T08:10:00Z", monday)).isEqualTo(skip("03", "04", "05"));
    assertThat(step(GROUP, "2026-03-06T08:10:00Z", skipped("05", "2026-03-06T08:10:00Z")))
        .isEqualTo(post("06", "2026-03-06T08:00:00Z"));
  }

  @Test
  void restDaysAreNotMissed() {
    Group resting = StudyGroup.resting(GROUP, DayOfWeek.WEDNESDAY);
    Posting monday = closed(sent("02", "2026-03-02T08:00:00Z", "2026-03-03T07:55:00Z"));
    assertThat(step(resting, "2026-03-05T20:00:00Z", monday)).isEqualTo(skip("03", "05"));
    assertThat(step(resting, "2026-03-04T20:00:00Z", skipped("03", "2026-03-04T20:00:00Z")))
        .isEqualTo(new Step.Rest());
  }

  @Test
  void whatWasClaimedAndPerhapsNotSentIsSentAgain() {
    Posting claimed = claimed("03", "2026-03-03T08:00:00Z");
    assertThat(step(GROUP, "2026-03-03T08:00:00Z", claimed)).isEqualTo(new Step.Resend(claimed));
    assertThat(step(GROUP, "2026-03-03T14:00:00Z", claimed)).isEqualTo(new Step.Resend(claimed));
  }

  @Test
  void aClaimedQuestionIsGivenUpWhenItIsTooLate() {
    Posting claimed = claimed("03", "2026-03-03T08:00:00Z");
    assertThat(step(GROUP, "2026-03-03T14:00:01Z", claimed)).isEqualTo(skip("03"));
    assertThat(step(GROUP, "2026-03-04T08:00:00Z", claimed)).isEqualTo(skip("03"));
    assertThat(step(GROUP, "2026-03-05T20:00:00Z", claimed)).isEqualTo(skip("03"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-03T14:00:01Z", "2026-03-03T22:00:00Z", "2026-03-04T07:59:59Z"})
  void aSkippedDayStaysSkipped(String now) {
    assertThat(step(GROUP, now, skipped("03", "2026-03-03T14:00:01Z"))).isEqualTo(new Step.Rest());
  }

  @Test
  void aGroupThatStartsAgainGetsTheQuestionOfTheDayAtOnce() {
    Group again = GROUP.started(Instant.parse("2026-03-03T10:00:00Z"));
    assertThat(step(again, "2026-03-03T10:00:00Z", skipped("03", "2026-03-03T08:00:00Z")))
        .isEqualTo(post("03", "2026-03-03T10:00:00Z"));
    assertThat(step(again, "2026-03-04T08:00:00Z", closed(sent("03", "2026-03-03T10:00:00Z", ""))))
        .isEqualTo(post("04", "2026-03-04T08:00:00Z"));
  }

  @Test
  void aGroupThatStartsAgainAfterItsQuestionWaitsForTomorrow() {
    Group again = GROUP.started(Instant.parse("2026-03-03T10:00:00Z"));
    Posting today = sent("03", "2026-03-03T08:00:00Z", "2026-03-04T07:55:00Z");
    assertThat(step(again, "2026-03-03T10:00:00Z", today)).isEqualTo(new Step.Rest());
  }

  @Test
  void theDaysOfAPauseAreNotMissed() {
    Group again = GROUP.started(Instant.parse("2026-03-09T10:00:00Z"));
    assertThat(step(again, "2026-03-09T10:00:00Z", skipped("03", "2026-03-03T08:00:00Z")))
        .isEqualTo(post("09", "2026-03-09T10:00:00Z"));
  }

  @Test
  void aSkippedDayWithALaterTimeGetsItsQuestionThen() {
    Instant now = Instant.parse("2026-03-03T16:00:00Z");
    Group later = StudyGroup.timed(GROUP, StudyGroup.BERLIN, LocalTime.of(18, 0), null, now);
    Posting skipped = skipped("03", "2026-03-03T14:30:00Z");
    assertThat(step(later, "2026-03-03T16:59:59Z", skipped)).isEqualTo(new Step.Rest());
    assertThat(step(later, "2026-03-03T17:00:00Z", skipped))
        .isEqualTo(post("03", "2026-03-03T17:00:00Z"));
  }

  private static Step step(Group group, String now, Posting... current) {
    return Step.of(DailySchedule.of(group), List.of(current), Instant.parse(now));
  }

  private static Step post(String day, String at) {
    return new Step.Post(new Slot(march(day), Instant.parse(at)));
  }

  private static Step skip(String... days) {
    return new Step.Skip(Arrays.stream(days).map(StepTest::march).toList());
  }

  private static Posting claimed(String day, String due) {
    return new Posting(
        1, march(day), Instant.parse(due), State.CLAIMED, StudyGroup.ITEM, null, null, false);
  }

  private static Posting skipped(String day, String due) {
    return new Posting(1, march(day), Instant.parse(due), State.SKIPPED, null, null, null, false);
  }

  private static Posting sent(String day, String due, String closes) {
    Instant until = closes.isEmpty() ? Instant.MAX : Instant.parse(closes);
    return claimed(day, due).sent(new MessageRef("study", day), until);
  }

  private static Posting closed(Posting sent) {
    return new Posting(
        1, sent.day(), sent.dueAt(), State.SENT, sent.item(), sent.sent(), sent.closesAt(), true);
  }

  private static LocalDate march(String day) {
    return LocalDate.parse("2026-03-" + day);
  }
}
