package dev.studycoach.bot;

import static dev.studycoach.bot.RunningBot.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.Bot;
import dev.studycoach.chat.Action;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.platform.Settings;
import dev.studycoach.schedule.LiveSchedules;
import dev.studycoach.story.FirstQuestions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people, and several processes, do something to a focus session at once. */
class FocusAtOnceTest {
  private static final Origin ANA = member("ours", "ana");
  private static final Origin BEN = member("ours", "ben");
  private static final Action JOIN = Action.of("focus.join", 1);
  private static final Action LEAVE = Action.of("focus.leave", 1);
  private static final Action END = Action.of("focus.end", 1);

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

  private List<String> attempts() {
    return coach.platform.attempts.stream().filter(n -> n.startsWith("focus-")).toList();
  }

  /** Full minutes written down, of all together. */
  private long counted(String who) {
    return coach.count(
        """
        select coalesce(sum(extract(epoch from ended_at - started_at)) / 60, 0)::bigint
        from study_session where source = 'FOCUS'
          and learner_id = (select id from learner where name = '%s')
        """
            .formatted(who));
  }

  @Test
  void twoProcessesTellAndCountOnce() {
    start();
    coach.click(BEN, JOIN);
    coach.schedules.settle();
    execute("delete from scheduled_tasks where task_name not like 'focus.%'");
    Instant pause = coach.clock.instant().plus(Duration.ofMinutes(26));
    try (LiveSchedules one = process(pause);
        LiveSchedules two = process(pause)) {
      one.start();
      two.start();
      one.settle();
      two.settle();
    }
    assertThat(attempts()).containsExactly("focus-1", "focus-1-2");
    assertThat(counted("ana")).isEqualTo(25);
    assertThat(counted("ben")).isEqualTo(25);
  }

  private LiveSchedules process(Instant now) {
    JoinedTransaction joined =
        new JoinedTransaction(coach.database.dataSource(), coach.database.jdbi());
    Bot bot = new Bot(joined, ExamCatalog.load(), FirstQuestions.bank(), InstantSource.fixed(now));
    bot.connect(coach.platform, Settings.NONE);
    return new LiveSchedules(joined, bot.tasks(coach.platform), InstantSource.fixed(now), 4, false);
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
      assertThat(counted("m" + i)).isEqualTo(12);
    }
    assertThat(coach.count("select count(*) from study_day")).isEqualTo(12);
  }

  private static void together(int count, IntFunction<Message> act) {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<CompletableFuture<Message>> acts = new ArrayList<>();
      IntStream.range(0, count)
          .forEach(i -> acts.add(CompletableFuture.supplyAsync(() -> act.apply(i), threads)));
      acts.forEach(CompletableFuture::join);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void whoEndsItWhileOthersLeaveCountsNobodyTwice() {
    start();
    coach.click(BEN, JOIN);
    minutes(40);
    together(2, i -> i == 0 ? coach.click(ANA, END) : coach.click(BEN, LEAVE));
    minutes(60);
    assertThat(counted("ana")).isEqualTo(35);
    assertThat(counted("ben")).isEqualTo(35);
  }

  private void execute(String sql) {
    coach.database.jdbi().useHandle(handle -> handle.execute(sql));
  }
}
