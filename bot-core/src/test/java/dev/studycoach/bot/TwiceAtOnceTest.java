package dev.studycoach.bot;

import static dev.studycoach.bot.RunningBot.member;
import static dev.studycoach.bot.RunningBot.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same press may come twice, also at the same moment. */
class TwiceAtOnceTest {
  @Test
  void onlyTheFirstAnswerCountsAndAllGetTheSameFeedback() {
    try (RunningBot coach = new RunningBot()) {
      Action pick = coach.startGroup("ours").controls().get(0).action();
      Origin ana = member("ours", "ana");
      coach.click(ana, pick, "c", "e");
      List<Message> replies =
          together(
              16,
              i ->
                  coach.click(
                      ana, Action.of("daily.lock", 1, i % 2 == 0 ? "ce" : "ab", "certain")));
      assertThat(replies.stream().map(reply -> reply.body().plain()).distinct()).hasSize(1);
      assertThat(coach.count("select count(*) from answer")).isOne();
      assertThat(coach.count("select count(*) from study_day")).isOne();
    }
  }

  @Test
  void aNewMemberWhoPressesTwiceIsEnrolledOnce() {
    try (RunningBot coach = new RunningBot()) {
      coach.startGroup("ours");
      Action lock = Action.of("daily.lock", 1, "ce", "guess");
      together(16, i -> coach.click(member("ours", "ana"), lock));
      assertThat(coach.count("select count(*) from learner")).isOne();
      assertThat(coach.count("select count(*) from study_clock")).isOne();
      assertThat(coach.count("select count(*) from membership")).isOne();
    }
  }

  @Test
  void twoAdminsWhoSetUpTheSameChannelMakeOneGroup() {
    try (RunningBot coach = new RunningBot()) {
      together(8, i -> coach.command(RunningBot.admin("ours"), "setup", Map.of()));
      assertThat(coach.count("select count(*) from study_group")).isOne();
    }
  }

  @Test
  void theFirstExamDateStandsAndTheOtherIsAskedBack() {
    try (RunningBot coach = new RunningBot()) {
      List<Message> replies =
          together(
              8,
              i ->
                  coach.command(
                      member("ours", "ana"),
                      "exam set",
                      Map.of("code", "AIP-C01", "date", "2026-05-0" + (i + 1), "zone", "UTC")));
      assertThat(replies).filteredOn(reply -> reply.title().contains("already")).hasSize(7);
      assertThat(coach.count("select count(*) from booking")).isOne();
      assertThat(coach.count("select count(*) from booking_entry")).isOne();
    }
  }

  @Test
  void calendarFilesThatAreMadeAtOnceSayTheSame() {
    try (RunningBot coach = new RunningBot()) {
      Origin ana = member("ours", "ana");
      coach.startGroup("ours");
      coach.command(ana, "study goal", Map.of("time", "6h"));
      coach.command(ana, "exam set", Map.of("code", "AIP-C01", "date", "2026-06-01"));
      List<Message> files = together(8, i -> coach.command(ana, "exam calendar", Map.of()));
      assertThat(files.stream().map(file -> file.attachments().get(0)).distinct()).hasSize(1);
      assertThat(coach.count("select count(*) - count(distinct uid) from plan_event")).isZero();
    }
  }
}
