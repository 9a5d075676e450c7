package dev.studycoach.plan;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.studycoach.examdate.AgendaItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a later calendar file has to say that earlier ones did not. */
final class Revision {
  private Revision() {}

  /**
   * New states of events: what is new or different, and what was still to come and fell away. What
   * is over stays as it was.
   *
   * @param before what calendars have by now, each UID once
   * @param wanted what they shall have; the sequence does not matter
   */
  static List<AgendaItem> of(
      List<AgendaItem> before, List<AgendaItem> wanted, LocalDate today, Instant now) {
    Map<String, AgendaItem> known =
        before.stream().collect(toMap(AgendaItem::uid, Function.identity()));
    Set<String> kept = wanted.stream().map(AgendaItem::uid).collect(toSet());
    Stream<AgendaItem> changed =
        wanted.stream().flatMap(item -> changed(item, known.get(item.uid()), now));
    Stream<AgendaItem> gone =
        before.stream()
            .filter(item -> !item.cancelled() && !kept.contains(item.uid()))
            .filter(item -> !item.last().isBefore(today))
            .map(item -> item.takenBack(now));
    return Stream.concat(changed, gone).toList();
  }

  private static Stream<AgendaItem> changed(
      AgendaItem item, @Nullable AgendaItem before, Instant now) {
    if (before == null) {
      return Stream.of(item.as(0, now));
    }
    return before.shows(item) ? Stream.empty() : Stream.of(item.as(before.sequence() + 1, now));
  }
}
