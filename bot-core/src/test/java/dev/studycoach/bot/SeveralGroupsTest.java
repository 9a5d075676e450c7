package dev.studycoach.bot;

import static dev.studycoach.bot.RunningBot.action;
import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Control;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a workspace has several groups, somebody who speaks in private belongs to one of them. */
class SeveralGroupsTest {
  private final RunningBot coach = new RunningBot();

  @AfterEach
  void close() {
    coach.close();
  }

  private static Origin in(String channel, String user) {
    boolean admin = user.equals("boss");
    return new Origin(LoopbackPlatform.NAME, "ours", channel, user, user, admin, Locale.ENGLISH);
  }

  private Message startGroup(String channel) {
    Message checklist =
        coach.command(in(channel, "boss"), "setup", Map.of("zone", "Europe/Berlin"));
    coach.click(in(channel, "boss"), action(checklist, "setup.start"));
    coach.schedules.settle();
    return coach.platform.sent.get(coach.platform.sent.size() - 1);
  }

  private void answer(String channel, String user, Message question) {
    Control first = question.controls().get(0);
    String[] chosen = first instanceof Control.Choice ? new String[] {"c", "e"} : new String[0];
    Message sure = coach.click(in(channel, user), first.action(), chosen);
    coach.click(in(channel, user), action(sure, "daily.lock"));
    coach.advance(Duration.ofHours(1));
  }

  /** Which of the questions somebody is shown. */
  private String today(String channel, String user) {
    Message today = coach.command(in(channel, user), "today", Map.of());
    return action(today, "daily.repick").arguments().get(0);
  }

  @Test
  void itIsTheOneTheyJoinedLast() {
    Message morning = startGroup("morning");
    answer("morning", "ana", morning);
    assertThat(today("", "eve")).isEqualTo(action(morning, "daily.pick").arguments().get(0));
    Message evening = startGroup("evening");
    answer("evening", "ben", evening);
    answer("evening", "ana", evening);
    coach.advance(Duration.ofDays(1));
    assertThat(today("", "ben")).isEqualTo(today("evening", "ben"));
    assertThat(today("", "ana")).isEqualTo(today("evening", "ana"));
    assertThat(today("morning", "ana")).isNotEqualTo(today("evening", "ana"));
  }

  @Test
  void whatConcernsAllIsDoneInTheirChannelOnly() {
    answer("morning", "boss", startGroup("morning"));
    startGroup("evening");
    Message cohort = coach.command(in("", "boss"), "exam cohort", Map.of("date", "27 Mar 2026"));
    assertThat(cohort.body().plain()).contains("There is no study group here yet");
    Message focus = coach.command(in("", "boss"), "focus", Map.of());
    assertThat(focus.body().plain()).contains("There is no study group here yet");
  }

  @Test
  void whoHasJoinedNoneIsAskedForNothingOfTheOthers() {
    startGroup("morning");
    startGroup("evening");
    Message today = coach.command(in("", "eve"), "today", Map.of());
    assertThat(today.body().plain()).contains("There is no question here yet");
  }
}
