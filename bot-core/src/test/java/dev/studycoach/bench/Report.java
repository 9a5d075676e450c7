package dev.studycoach.bench;

import dev.studycoach.bench.BankLoad.Way;
import dev.studycoach.bench.ReminderBenchmark.Act;
import dev.studycoach.bench.StartBenchmark.Start;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The words and tables of the report. */
final class Report {
  private final StringBuilder text = new StringBuilder();

  void head(LocalDate day, String machine) {
    add(
        """
        # Benchmark, %s

        Made by `mvn -q -T1 -Pbenchmark verify -DskipTests`. Each figure stands beside a floor, the
        least that the same work can cost, measured in the same run in alternating rounds.

        %s"""
            .formatted(day, machine));
  }

  void answers(AnswerBenchmark.Result result) {
    add(
        """

        ## Locking an answer
        Through the router from %d threads; %,d learners with %d days of history, all enrolled. The
        floor sends the same statements in one transaction by plain JDBC and reads the rows.

        | answers per second | median | least | most |
        | --- | ---: | ---: | ---: |
        """
            .formatted(AnswerBenchmark.THREADS, Classroom.LEARNERS, Classroom.HISTORY_DAYS));
    row("coach", AnswerBenchmark.Result.rate(result.coach()));
    row("floor", AnswerBenchmark.Result.rate(result.floor()));
    add(
        """

        - ratio of the medians: **%.2f** (target: at least 0.7)
        - coach: p50 %.1f ms, p99 **%.1f ms** (target: below 50 ms)
        - floor: p50 %.1f ms, p99 %.1f ms
        - per answer: **%.2f statements** (at most 5), **%.2f transactions** (at most 1)
        """
            .formatted(
                result.ratio(),
                AnswerBenchmark.Result.millis(result.coach()).median(),
                AnswerBenchmark.Result.millis(result.coach()).percentile(99),
                AnswerBenchmark.Result.millis(result.floor()).median(),
                AnswerBenchmark.Result.millis(result.floor()).percentile(99),
                result.statements(),
                result.transactions()));
  }

  void posts(PostBenchmark.Result result) {
    add(
        """

        ## Posting to %,d groups due in the same minute
        With %d threads and %d connections as `serve` has them, %d days of history each, to a
        platform that takes no time. Bare, the floor: db-scheduler sets empty tasks for the next
        day. Two writes, for comparison: it also commits, for each group alone, a claim before
        and a record after; the coach lets several groups share these commits.

        | posts per second | median | least | most |
        | --- | ---: | ---: | ---: |
        """
            .formatted(
                PostBenchmark.GROUPS,
                PostBenchmark.THREADS,
                Site.POOL,
                PostBenchmark.HISTORY_DAYS));
    row("coach", result.coach());
    row("db-scheduler, two writes", result.writes());
    row("db-scheduler, bare", result.bare());
    add(
        """

        - all groups served after %.1f s
        - ratio to bare db-scheduler: **%.2f** (target: at least 0.5)
        - ratio to db-scheduler with two writes: %.2f; of those to bare: %.2f
        """
            .formatted(
                PostBenchmark.GROUPS / result.coach().median(),
                ratio(result.coach(), result.bare()),
                ratio(result.coach(), result.writes()),
                ratio(result.writes(), result.bare())));
  }

  private static double ratio(Samples of, Samples to) {
    return of.median() / to.median();
  }

  void reminders(ReminderBenchmark.Result result) {
    add(
        """

        ## Reminding of exams
        %,d reminders due at once, the same each time, among %,d members and among %,d, by turns: %d
        exams each in the year to come, six time zones, %d answers each; with %d threads to a
        platform that takes no time. The floor, plain JDBC with as many threads, reads for 25 at a
        time what reminders need and commits a claim before and a record with the next time after;
        nothing is scheduled, planned, chosen or rendered. Then %d members set another date, %d at
        a time; the floor writes the same rows in one statement. Medians of %d rounds; the last
        column compares the least disturbed ones.

        | milliseconds for each | %,d members | %,d members | ratio | of the least |
        | --- | ---: | ---: | ---: | ---: |
        """
            .formatted(
                ExamSeason.DUE,
                ReminderBenchmark.FEW,
                ReminderBenchmark.MANY,
                ExamSeason.EXAMS_EACH,
                ExamSeason.ANSWERS_EACH,
                PostBenchmark.THREADS,
                ExamSeason.SET,
                PostBenchmark.THREADS,
                ReminderBenchmark.ROUNDS,
                ReminderBenchmark.FEW,
                ReminderBenchmark.MANY));
    row("a reminder: found, sent, recorded, the next planned", result, Act.REMIND);
    row("floor", result, Act.REMIND_FLOOR);
    row("`/exam set`", result, Act.SET);
    row("floor", result, Act.SET_FLOOR);
    row("its date: found, the first reminder planned", result, Act.PLAN);
    add(
        """

        - ratio of reminders: **%.2f** (target: at most 1.25); per reminder %.2f and %.2f statements
        - reminder to floor: %.1f and %.1f; `/exam set` to floor: %.1f and %.1f
        """
            .formatted(
                result.ratio(Act.REMIND),
                result.few().statements(),
                result.many().statements(),
                result.few().ratio(Act.REMIND, Act.REMIND_FLOOR),
                result.many().ratio(Act.REMIND, Act.REMIND_FLOOR),
                result.few().ratio(Act.SET, Act.SET_FLOOR),
                result.many().ratio(Act.SET, Act.SET_FLOOR)));
  }

  private void row(String name, ReminderBenchmark.Result result, Act act) {
    add(
        "| %s | %.3f | %.3f | %.2f | %.2f |\n"
            .formatted(
                name,
                result.few().of(act).median(),
                result.many().of(act).median(),
                result.ratio(act),
                result.many().of(act).least() / result.few().of(act).least()));
  }

  void bank(BankBenchmark.Result result) {
    add(
        """

        ## Loading the question bank
        The %d questions of the packaged jar, in %d fresh JVMs each, by turns. A start reads the
        packs and opens the database (one that runs already and is up to date).

        | milliseconds | median | least | most |
        | --- | ---: | ---: | ---: |
        """
            .formatted(result.questions(), BankBenchmark.STARTS));
    row("a start: database and packs", result.of(Way.START));
    row("floor: the database alone", result.of(Way.DATABASE));
    row("the packs alone", result.of(Way.PACKS));
    row("beside it: only their YAML parsed, which the build did", result.of(Way.PARSER));
    add(
        "\n- the packs add **%.0f ms** to a start (target: below 300 ms)\n"
            .formatted(result.added()));
  }

  void starts(StartBenchmark.Result result) {
    add(
        """

        ## Starting the program
        Medians of %d starts of the packaged jar with default JVM settings, input from a pipe. The
        server's memory counts a page that several of its processes share once.

        | | first line, s | first question, s | JVM, MB | PostgreSQL, MB |
        | --- | ---: | ---: | ---: | ---: |
        """
            .formatted(StartBenchmark.STARTS));
    row("`chat --temporary`", result.temporary());
    row("`chat --data`, second start", result.again());
    add("| floor: `java -version` | %.2f | | | |\n".formatted(result.bareJvm().median()));
  }

  private void row(String name, Samples samples) {
    add(
        "| %s | %,.0f | %,.0f | %,.0f |\n"
            .formatted(name, samples.median(), samples.least(), samples.most()));
  }

  private void row(String name, List<Start> starts) {
    add(
        "| %s | %.2f | %.2f | %.0f | %.0f |\n"
            .formatted(
                name,
                median(starts, Start::greeting),
                median(starts, Start::question),
                median(starts, Start::java),
                median(starts, Start::postgres)));
  }

  private static double median(List<Start> starts, ToDoubleFunction<Start> what) {
    return new Samples(starts.stream().mapToDouble(what).toArray()).median();
  }

  private void add(String words) {
    text.append(words);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
