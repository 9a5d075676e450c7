package dev.studycoach.plan;

import dev.studycoach.examdate.AgendaItem;
import dev.studycoach.time.Lengths;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a plan in a calendar. */
final class PlanEventViews {
  private PlanEventViews() {}

  static Stream<AgendaItem> items(Prospect prospect, Instant now) {
    return prospect.plan().weeks().stream()
        .flatMap(week -> Stream.concat(week(prospect, week, now), mock(prospect, week, now)));
  }

  private static Stream<AgendaItem> week(Prospect prospect, PlanWeek week, Instant now) {
    String words =
        week.blocks().stream().map(PlanEventViews::line).collect(Collectors.joining("\n"));
    return words.isEmpty()
        ? Stream.empty()
        : Stream.of(
            item(
                PlanUid.week(prospect.booking().id(), week.before()),
                week.first(),
                week.last(),
                prospect.exam().code()
                    + ": "
                    + PlanWeekViews.name(week.phase())
                    + ", "
                    + Lengths.words(week.minutes()),
                words,
                now));
  }

  private static String line(Block block) {
    return PlanWeekViews.words(block) + ": " + Lengths.words(block.minutes());
  }

  private static Stream<AgendaItem> mock(Prospect prospect, PlanWeek week, Instant now) {
    return Optional.ofNullable(week.mock())
        .map(
            day ->
                item(
                    PlanUid.mock(prospect.booking().id(), week.before()),
                    day,
                    day,
                    prospect.exam().code() + ": mock exam",
                    prospect.exam().questions()
                        + " questions in one go, "
                        + Lengths.words(prospect.basis().mock())
                        + " at most. Go through each mistake afterwards.",
                    now))
        .stream();
  }

  private static AgendaItem item(
      String uid, LocalDate first, LocalDate last, String title, String words, Instant now) {
    return new AgendaItem(uid, 0, now, false, first, last, title, words);
  }
}
