package dev.studycoach.bench.platform;

import dev.studycoach.bench.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The words and tables of the report. */
record Report(String platform, Subject coach, Subject bare, List<Trial.Result> trials) {
  String text(LocalDate day, String machine) {
    return """
        # Benchmark of the adapter for %s, %s

        Made by `mvn -q -T1 -Pbenchmark verify -DskipTests`.

        %s
        """
            .formatted(platform, day, machine)
        + answers()
        + starts();
  }

  private String answers() {
    return """
        ## Answering on %s
        Through a fake one on loopback, in a process beside the bot's on the same cores: no
        network, no TLS, no rate limits. %d interactions a second by a fixed schedule: by turns
        `/today`, a pick and a lock, each member new; %d s count after a warm-up of %d s that begins
        at rest. The floor is a bare bot on the same library that acknowledges all with a constant;
        the coach, which has its PostgreSQL inside, acknowledges and answers afterwards. Each ran
        twice, in a JVM of its own, in the order of the table. Every interaction with the coach had
        its final answer, and no rule of the fake was broken. The fake, its people, the bot and
        PostgreSQL share the cores, which the long ends show most.

        | dispatch to acknowledgement, ms | p50 | p99 | most | schedule kept within (p99) |
        | --- | ---: | ---: | ---: | ---: |
        %s
        - all runs together: coach p50 %.2f ms, p99 %.2f ms; bare p50 %.2f ms, p99 %.2f ms
        - added p50: **%.2f ms** (target: at most 5 ms), in the two rounds %s

        """
        .formatted(
            platform,
            Load.PER_SECOND,
            Load.COUNTED.toSeconds(),
            Load.WARM_UP.toSeconds(),
            trials.stream().map(Report::row).collect(Collectors.joining()),
            all(coach).median(),
            all(coach).percentile(99),
            all(bare).median(),
            all(bare).percentile(99),
            all(coach).median() - all(bare).median(),
            rounds());
  }

  private static String row(Trial.Result trial) {
    Samples millis = trial.load().acknowledged();
    return "| %s | %.2f | %.2f | %.1f | %.1f |\n"
        .formatted(
            trial.subject().name(),
            millis.median(),
            millis.percentile(99),
            millis.most(),
            trial.load().late().percentile(99));
  }

  private List<Trial.Result> of(Subject subject) {
    return trials.stream().filter(trial -> trial.subject().equals(subject)).toList();
  }

  private Samples all(Subject subject) {
    return new Samples(
        of(subject).stream().flatMapToDouble(t -> t.load().acknowledged().all()).toArray());
  }

  private String rounds() {
    List<Trial.Result> floors = of(bare);
    List<Trial.Result> coaches = of(coach);
    return "%.2f and %.2f ms"
        .formatted(added(coaches.get(0), floors.get(0)), added(coaches.get(1), floors.get(1)));
  }

  private static double added(Trial.Result coach, Trial.Result bare) {
    return coach.load().acknowledged().median() - bare.load().acknowledged().median();
  }

  private String starts() {
    return """
        ## Starting on %s
        From the start of the process, and from its first request to it, to the first
        acknowledgement; the coach makes its database anew in the first. Memory is what the JVM
        alone holds (VmRSS) after the load and a full collection, with default JVM settings, which
        leave the size of the heap to chance. Both runs are shown.

        | | from the start, s | from connecting, s | JVM, MB |
        | --- | ---: | ---: | ---: |
        %s%s"""
        .formatted(platform, start(bare), start(coach));
  }

  private String start(Subject subject) {
    return "| %s | %s | %s | %s |\n"
        .formatted(
            subject.name(),
            both(subject, "%.2f", Trial.Result::started),
            both(subject, "%.2f", Trial.Result::connected),
            both(subject, "%.0f", Trial.Result::megabytes));
  }

  private String both(Subject subject, String format, ToDoubleFunction<Trial.Result> what) {
    return of(subject).stream()
        .map(trial -> format.formatted(what.applyAsDouble(trial)))
        .collect(Collectors.joining(", "));
  }
}
