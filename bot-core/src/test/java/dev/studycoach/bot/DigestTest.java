package dev.studycoach.bot;

import static dev.studycoach.bot.RunningBot.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Message;
import dev.studycoach.schedule.LiveSchedules;
import dev.studycoach.story.FirstQuestions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The week in review: once, on Monday, and never about somebody who hides. */
class DigestTest {
  private static final Instant MONDAY = Instant.parse("2026-03-09T07:50:00Z");
  private static final List<String> MEMBERS = List.of("ana", "ben", "cleo", "dora");

  private final RunningBot coach = new RunningBot();

  private void aWeekOfStudy() {
    coach.startGroup("ours");
    for (String name : MEMBERS) {
      coach.command(member("ours", name), "study log", Map.of("time", "1h"));
    }
  }

  private List<Message> digests() {
    return coach.platform.sent.stream().filter(m -> m.title().startsWith("Last week")).toList();
  }

  private List<String> attempts() {
    return coach.platform.attempts("digest");
  }

  private void until(Instant at) {
    coach.advance(Duration.between(coach.clock.instant(), at));
  }

  @Test
  void comesOnceOnMondayWithAPictureThatSaysNoMoreThanTheWords() {
    try (coach) {
      aWeekOfStudy();
      until(MONDAY.minusSeconds(1));
      assertThat(digests()).isEmpty();
      until(MONDAY);
      until(MONDAY.plus(Duration.ofDays(6)));
      assertThat(digests()).hasSize(1);
      assertThat(attempts()).hasSize(1);
      Message digest = digests().get(0);
      assertThat(digest.attachments()).hasSize(1);
      assertThat(digest.body().plain()).contains("4 members studied 4 h.", "1. ana – 1 h");
    }
  }

  @Test
  void whereNoFilesAreAllowedTheWordsComeAlone() {
    try (coach) {
      coach.platform.filesAllowed = false;
      aWeekOfStudy();
      until(MONDAY);
      assertThat(digests()).hasSize(1);
      assertThat(digests().get(0).attachments()).isEmpty();
      assertThat(digests().get(0).body().plain()).contains("4 members studied 4 h.");
    }
  }

  @Test
  void anEmptyWeekHasNone() {
    try (coach) {
      aWeekOfStudy();
      until(MONDAY.plus(Duration.ofDays(22)));
      assertThat(digests()).hasSize(1);
      assertThat(coach.count("select count(*) from posting where what = 'digest'")).isOne();
    }
  }

  @Test
  void whoHidesIsNeitherNamedNorCounted() {
    try (coach) {
      aWeekOfStudy();
      coach.command(member("ours", "ana"), "leaderboard hide", Map.of());
      until(MONDAY);
      assertThat(digests().get(0).body().plain())
          .contains("3 members studied 3 h.")
          .doesNotContain("ana");
    }
  }

  @Test
  void withTwoWhoAreShownThereIsNone() {
    try (coach) {
      aWeekOfStudy();
      coach.command(member("ours", "ana"), "leaderboard hide", Map.of());
      coach.command(member("ours", "ben"), "leaderboard hide", Map.of());
      until(MONDAY.plus(Duration.ofDays(1)));
      assertThat(digests()).isEmpty();
    }
  }

  @Test
  void aPausedGroupHasNoneUntilItStartsAgain() {
    try (coach) {
      aWeekOfStudy();
      coach.execute("update study_group set state = 'PAUSED'");
      coach.execute("delete from round");
      until(MONDAY.plusSeconds(1));
      assertThat(digests()).isEmpty();
      assertThat(coach.count("select count(*) from digest_wake")).isZero();
      coach.startGroup("ours");
      assertThat(digests()).hasSize(1);
    }
  }

  @Test
  void afterACrashBetweenSendingAndWritingDownTheSameIsSentAgain() {
    try (coach) {
      aWeekOfStudy();
      until(MONDAY);
      forget();
      coach.schedules.settle();
      assertThat(attempts()).hasSize(2).containsOnly(attempts().get(0));
      assertThat(digests()).hasSize(1);
      assertThat(
              coach.count("select count(*) from posting where what = 'digest' and state = 'SENT'"))
          .isOne();
    }
  }

  /** As a process leaves it that dies right after sending. */
  private void forget() {
    coach.execute("update posting set state = 'CLAIMED' where what = 'digest'");
    wakeUp("2026-03-09T07:50:00Z");
  }

  private void wakeUp(String at) {
    coach.execute("update digest_wake set wake_at = ?::timestamptz", at);
    coach.execute(
        "update scheduled_tasks set execution_time = ?::timestamptz, picked = false"
            + " where task_name = 'digest.loopback'",
        at);
  }

  @Test
  void whatWasClaimedOnMondayIsGivenUpOnTuesday() {
    try (coach) {
      aWeekOfStudy();
      until(MONDAY);
      forget();
      coach.platform.attempts.clear();
      wakeUp("2026-03-10T08:00:00Z");
      until(Instant.parse("2026-03-10T08:00:00Z"));
      assertThat(attempts()).isEmpty();
      assertThat(
              coach.count(
                  "select count(*) from posting where what = 'digest' and state = 'SKIPPED'"))
          .isOne();
    }
  }

  @Test
  void twoProcessesSendItOnce() {
    try (coach) {
      aWeekOfStudy();
      until(MONDAY.minusSeconds(1));
      coach.execute("delete from scheduled_tasks where task_name like 'daily%'");
      try (LiveSchedules one = coach.process(MONDAY);
          LiveSchedules two = coach.process(MONDAY)) {
        one.start();
        two.start();
        one.settle();
        two.settle();
      }
      assertThat(attempts()).hasSize(1);
    }
  }

  @Test
  void boardsOfAnswersCompareFirstTriesOfThisWeekWithThoseBefore() {
    try (coach) {
      coach.startGroup("ours");
      for (int day = 0; day < 11; day++) {
        answer(day < 7 ? "ana" : "");
        coach.advance(Duration.ofDays(1));
      }
      assertThat(board("improvement")).startsWith("1. ana – 0 of 7, now 4 of 4 (you)\n\n");
      assertThat(board("accuracy")).contains("1. ana – 4 of 4 right (you)", "1. dora – 4 of 4");
      repeat();
      assertThat(board("accuracy")).contains("1. ben – 4 of 4", "4. ana – 3 of 3 right (you)");
      assertThat(board("hours")).contains("1. ana – 8 min (you)", "1. dora – 8 min");
    }
  }

  private String board(String name) {
    return coach
        .command(member("ours", "ana"), "leaderboard", Map.of("board", name))
        .body()
        .plain();
  }

  /** All are right but one. */
  private void answer(String wrong) {
    for (String name : MEMBERS) {
      String choice = name.equals(wrong) ? wrong(key()) : key();
      coach.click(member("ours", name), Action.of("daily.lock", newest(), choice, "guess"));
    }
  }

  private static String wrong(String key) {
    return key.equals("a") ? "b" : key.length() == 1 ? "a" : key.equals("ab") ? "cd" : "ab";
  }

  /** Ana's newest answer becomes one to a question that she has had before. */
  private void repeat() {
    coach.execute(
        """
        update answer set question = (select question from answer order by id limit 1)
        where posting_id = (select max(posting_id) from answer)
          and learner_id = (select id from learner where name = 'ana')
        """);
  }

  private long newest() {
    return coach.count("select max(id) from posting where what = 'daily'");
  }

  private String key() {
    String id =
        coach
            .database
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery("select question from daily_question where posting_id = :id")
                        .bind("id", newest())
                        .mapTo(String.class)
                        .one());
    return FirstQuestions.bank().find(id).orElseThrow().key();
  }
}
