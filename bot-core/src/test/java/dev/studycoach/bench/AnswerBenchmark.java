package dev.studycoach.bench;

import dev.studycoach.Bot;
import dev.studycoach.bench.Crowd.Round;
import dev.studycoach.chat.Reply;
import dev.studycoach.db.Database;
import dev.studycoach.routing.Router;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.IntConsumer;

/** Locks answers from many threads, end to end, beside the floor of the same statements. */
final class AnswerBenchmark {
  static final int THREADS = 16;
  static final int ROUNDS = 5;

  private static final int WARM_UPS = 2;
  private static final int COUNTED = 1000;

  private final Site site;
  private final Classroom room;

  AnswerBenchmark(Site site) {
    this.site = site;
    this.room = new Classroom(site);
  }

  /** The rounds that count, and what one answer costs. */
  record Result(List<Round> coach, List<Round> floor, double statements, double transactions) {
    double ratio() {
      return rate(coach).median() / rate(floor).median();
    }

    static Samples rate(List<Round> rounds) {
      return Samples.of(rounds.stream().map(Round::perSecond).toList());
    }

    /** All answers of the rounds together, in milliseconds. */
    static Samples millis(List<Round> rounds) {
      return new Samples(rounds.stream().flatMapToDouble(r -> r.millis().all()).toArray());
    }
  }

  Result run() throws InterruptedException, ExecutionException, SQLException {
    try (Crowd crowd = new Crowd(THREADS)) {
      room.fill(crowd);
      Counts counts = count();
      Floor floor = new Floor(site.database().dataSource(), counts.once());
      Bot bot = room.bot(site.transactions());
      List<Round> floors = new ArrayList<>();
      List<Round> coaches = new ArrayList<>();
      for (int i = 0; i < WARM_UPS + ROUNDS; i++) {
        floors.add(round(crowd, n -> floor.run(room.values(n))));
        coaches.add(round(crowd, n -> lock(bot.router(), n)));
      }
      return new Result(
          coaches.subList(WARM_UPS, coaches.size()),
          floors.subList(WARM_UPS, floors.size()),
          counts.statements(),
          counts.transactions());
    }
  }

  private Round round(Crowd crowd, IntConsumer work)
      throws InterruptedException, ExecutionException, SQLException {
    Round round = crowd.each(Classroom.LEARNERS, work);
    if (room.locked() != Classroom.LEARNERS) {
      throw new IllegalStateException("only " + room.locked() + " answers were locked");
    }
    room.reset();
    return round;
  }

  private void lock(Router router, int learner) {
    if (!(router.handle(room.lock(learner)) instanceof Reply.Edit)) {
      throw new IllegalStateException("learner " + learner + " could not answer");
    }
  }

  /** What was heard while a thousand were answered. */
  private record Counts(List<Listener.Said> said, int begun) {
    double statements() {
      return (double) said.size() / COUNTED;
    }

    double transactions() {
      return (double) begun / COUNTED;
    }

    List<Listener.Said> once() {
      return said.subList(0, said.size() / COUNTED);
    }
  }

  private Counts count() throws SQLException {
    Listener listener = new Listener();
    try (Database one = site.another(1)) {
      one.jdbi().setSqlLogger(listener);
      Router router = room.bot(one.transactions()).router();
      for (int i = 0; i < COUNTED; i++) {
        lock(router, i);
      }
    }
    room.reset();
    return new Counts(listener.said(), listener.transactions());
  }
}
