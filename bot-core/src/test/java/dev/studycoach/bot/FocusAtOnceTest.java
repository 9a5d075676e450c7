package dev.studycoach.bot;

import static dev.studycoach.bot.FocusTest.END;
import static dev.studycoach.bot.FocusTest.JOIN;
import static dev.studycoach.bot.FocusTest.LEAVE;
import static dev.studycoach.bot.FocusTest.counted;
import static dev.studycoach.bot.RunningBot.member;
import static dev.studycoach.bot.RunningBot.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Origin;
import dev.studycoach.schedule.LiveSchedules;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people, and several processes, do something to a focus session at once. */
class FocusAtOnceTest {
  private static final Origin ANA = member("ours", "ana");
  private static final Origin BEN = member("ours", "ben");

  private final RunningBot coach = new RunningBot();

  @BeforeEach
  void startGroup() {
    coach.startGroup("ours");
  }

  @AfterEach
  void close() {
    coach.close();
  }

  private void start() {
    coach.command(ANA, "focus", Map.of());
    coach.schedules.settle();
  }

  private void minutes(int count) {
    coach.advance(Duration.ofMinutes(count));
  }

  @Test
  void twoProcessesTellAndCountOnce() {
    start();
    coach.click(BEN, JOIN);
    coach.schedules.settle();
    coach.execute("delete from scheduled_tasks where task_name not like 'focus.%'");
    Instant pause = coach.clock.instant().plus(Duration.ofMinutes(26));
    try (LiveSchedules one = coach.process(pause);
        LiveSchedules two = coach.process(pause)) {
      one.start();
      two.start();
      one.settle();
      two.settle();
    }
    assertThat(coach.platform.attempts("focus")).containsExactly("focus-1", "focus-1-2");
    assertThat(counted(coach, "ana")).isEqualTo(25);
    assertThat(counted(coach, "ben")).isEqualTo(25);
  }

  @Test
  void manyWhoStartJoinAndLeaveAtOnceMakeOneSessionAndCountOnce() {
    together(12, i -> coach.command(member("ours", "m" + i), "focus", Map.of()));
    assertThat(coach.count("select count(*) from focus_session")).isOne();
    together(24, i -> coach.click(member("ours", "m" + i % 12), JOIN));
    assertThat(coach.count("select count(*) from focus_seat")).isEqualTo(12);
    minutes(12);
    together(24, i -> coach.click(member("ours", "m" + i % 12), LEAVE));
    minutes(30);
    for (int i = 0; i < 12; i++) {
      assertThat(counted(coach, "m" + i)).isEqualTo(12);
    }
    assertThat(coach.count("select count(*) from study_day")).isEqualTo(12);
  }

  @Test
  void whoEndsItWhileOthersLeaveCountsNobodyTwice() {
    start();
    coach.click(BEN, JOIN);
    minutes(40);
    together(2, i -> i == 0 ? coach.click(ANA, END) : coach.click(BEN, LEAVE));
    minutes(60);
    assertThat(counted(coach, "ana")).isEqualTo(35);
    assertThat(counted(coach, "ben")).isEqualTo(35);
  }
}
