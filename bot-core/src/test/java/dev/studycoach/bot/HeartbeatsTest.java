package dev.studycoach.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.studycoach.Bot;
import dev.studycoach.bot.VoiceRooms.Row;
import dev.studycoach.chat.Action;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.hours.HoursFeature;
import dev.studycoach.hours.StudyRules;
import dev.studycoach.platform.Sessions;
import dev.studycoach.platform.Settings;
import dev.studycoach.story.FirstQuestions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A beat as a whole: one transaction of few statements, whoever else beats and whatever fails. */
class HeartbeatsTest {
  private static final String[] CLASS =
      IntStream.range(0, 12).mapToObj(i -> "learner " + i).toArray(String[]::new);

  private final RunningBot coach = new RunningBot();
  private final VoiceRooms rooms = new VoiceRooms(coach);
  private final Instant start = coach.clock.instant();

  @BeforeEach
  void everybodyIsALearner() {
    coach.startGroup(VoiceRooms.OURS);
    rooms.allow("lounge").enrol(CLASS);
  }

  @AfterEach
  void close() {
    coach.close();
  }

  /**
   * They see the people in opposite order, and would wait for each other for ever if they could.
   */
  @Test
  void twoProcessesThatSeeTheSamePeopleDoNotCreditThemTwice() {
    rooms.sit(CLASS);
    LoopbackPlatform same = new LoopbackPlatform();
    same.present = reversed(coach.platform.present);
    Bot other = otherProcess(same);
    for (int beat = 0; beat <= 40; beat++) {
      CompletableFuture<Void> elsewhere = CompletableFuture.runAsync(() -> other.beat(same));
      rooms.beat();
      elsewhere.join();
      coach.advance(Duration.ofSeconds(30));
    }
    assertThat(rooms.rows())
        .hasSize(CLASS.length)
        .allSatisfy(row -> assertThat(length(row)).isEqualTo(Duration.ofMinutes(20)));
  }

  private Bot otherProcess(LoopbackPlatform platform) {
    Bot bot =
        new Bot(
            coach.database.transactions(), ExamCatalog.load(), FirstQuestions.bank(), coach.clock);
    bot.connect(platform, Settings.NONE);
    return bot;
  }

  @Test
  void aBeatTakesAsManyStatementsForOneAsForMany() {
    rooms.sit("learner 0");
    int forOne = statementsOfTwoBeats();
    rooms.sit(CLASS);
    assertThat(statementsOfTwoBeats()).isEqualTo(forOne).isEqualTo(8);
  }

  @Test
  void aBeatWithNobodyInTheRoomsAsksTheDatabaseNothing() {
    rooms.sit();
    assertThat(statementsOfTwoBeats()).isZero();
  }

  private int statementsOfTwoBeats() {
    Sessions sessions = new Sessions();
    sessions.add(LoopbackPlatform.NAME, coach.platform);
    HoursFeature hours =
        new HoursFeature(coach.database.jdbi(), sessions, StudyRules.USUAL, coach.clock);
    int first = statementsOf(hours);
    coach.advance(Duration.ofSeconds(30));
    return first + statementsOf(hours);
  }

  private int statementsOf(HoursFeature hours) {
    AtomicInteger count = new AtomicInteger();
    coach.database.jdbi().setSqlLogger(counting(count));
    hours.beat(LoopbackPlatform.NAME);
    coach.database.jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    return count.get();
  }

  private static SqlLogger counting(AtomicInteger count) {
    return new SqlLogger() {
      @Override
      public void logBeforeExecution(StatementContext context) {
        count.incrementAndGet();
      }
    };
  }

  @Test
  void aBeatThatFailsForOneWritesNothingForAnybodyAndTheNextGoesOn() {
    rooms.beat("learner 0");
    coach.advance(Duration.ofSeconds(30));
    coach.execute(
        "alter table study_session add constraint fault"
            + " check (learner_id <> 2 or source <> 'VOICE')");
    rooms.sit("learner 0", "learner 1");
    assertThatThrownBy(rooms::beat).hasMessageContaining("fault");
    assertThat(rooms.rows()).singleElement().extracting(Row::endedAt).isEqualTo(start);
    coach.execute("alter table study_session drop constraint fault");
    coach.advance(Duration.ofSeconds(30));
    rooms.beat();
    assertThat(rooms.rows())
        .extracting(Row::name, HeartbeatsTest::length)
        .containsExactly(
            tuple("learner 0", Duration.ofMinutes(1)), tuple("learner 1", Duration.ZERO));
  }

  /** The deletion waits for the heartbeat that is being written, and then takes it along. */
  @Test
  @Timeout(60)
  void whoIsForgottenDuringABeatIsForgottenWhole() {
    Origin one = RunningBot.member(VoiceRooms.OURS, "learner 0");
    Action forget =
        RunningBot.action(coach.command(one, "privacy delete", Map.of()), "privacy.delete");
    CompletableFuture<Message> deleted =
        coach.database.jdbi().inTransaction(handle -> deletedDuring(handle, one, forget));
    assertThat(deleted.join().title()).isEqualTo("Forgotten");
    assertThat(rooms.rows()).isEmpty();
    assertThat(coach.count("select count(*) from learner")).isEqualTo(CLASS.length - 1);
  }

  private CompletableFuture<Message> deletedDuring(Handle beat, Origin one, Action forget) {
    beat.execute("select from learner where external_id = ? for no key update", one.user());
    CompletableFuture<Message> deletion =
        CompletableFuture.supplyAsync(() -> coach.click(one, forget));
    while (coach.count(WAITING) == 0) {
      Thread.onSpinWait();
    }
    rooms.beat(one.user()); // in the same transaction, since it is of the same thread
    return deletion;
  }

  /** Looked up anew each time, as the activity of others is not within one transaction. */
  private static final String WAITING = "select count(*) from pg_locks where not granted";

  private static Duration length(Row row) {
    return Duration.between(row.startedAt(), row.endedAt());
  }

  private static <T> List<T> reversed(List<T> list) {
    return IntStream.range(0, list.size()).mapToObj(i -> list.get(list.size() - 1 - i)).toList();
  }
}
