package dev.studycoach.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.MessageRef;
import dev.studycoach.community.Group;
import dev.studycoach.daily.DailySchedule.Slot;
import dev.studycoach.daily.Posting.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The round of one group with its rows in memory, which notes whatever must not happen. */
final class SimulatedGroup {
  private final SortedMap<LocalDate, Posting> rows = new TreeMap<>();
  private final Set<Object> done = new HashSet<>();
  private Group group;
  private Instant now;

  SimulatedGroup(Group group) {
    this.group = group;
    this.now = group.startedAt();
  }

  Group group() {
    return group;
  }

  void change(Group changed) {
    group = changed;
  }

  Collection<Posting> rows() {
    return rows.values();
  }

  /**
   * Does what is due and stops when there is nothing left.
   *
   * @param crash whether the process dies over a question that it has claimed and not yet sent
   * @return when to go on: when something is due next, or after a crash at once
   */
  Instant run(Instant at, boolean crash) {
    now = at;
    done.clear();
    for (Step step = step(); !(step instanceof Step.Rest); step = step()) {
      assertThat(done.add(step)).as("first time for %s at %s", step, now).isTrue();
      Optional<LocalDate> claimed = take(step);
      if (claimed.isPresent() && crash) {
        return now;
      }
      claimed.ifPresent(this::send);
    }
    return wake();
  }

  private Step step() {
    return Step.of(DailySchedule.of(group), current().toList(), now);
  }

  /** The day of a question that has to be sent now. */
  private Optional<LocalDate> take(Step step) {
    if (step instanceof Step.Post post) {
      claim(post.slot());
      return Optional.of(post.slot().day());
    }
    if (step instanceof Step.Resend resend) {
      return Optional.of(resend.claimed().day());
    }
    if (step instanceof Step.Skip skip) {
      skip.days().forEach(this::skip);
    } else if (step instanceof Step.Reveal reveal) {
      close(reveal.posting());
    }
    return Optional.empty();
  }

  private void claim(Slot slot) {
    Posting before = rows.get(slot.day());
    assertThat(before == null || before.state() == State.SKIPPED).as("%s is free", slot).isTrue();
    assertThat(now).isBetween(slot.at(), slot.at().plus(Step.CATCH_UP));
    put(
        new Posting(
            id(slot.day()),
            slot.day(),
            slot.at(),
            State.CLAIMED,
            StudyGroup.ITEM,
            null,
            null,
            false));
  }

  private void send(LocalDate day) {
    Instant closesAt = DailySchedule.of(group).reveal(day, now);
    assertThat(closesAt).isAfterOrEqualTo(now.plus(DailySchedule.LEAST_OPEN));
    put(row(day).sent(new MessageRef("study", day.toString()), closesAt));
  }

  /** As the database does it: only what was sent stays. */
  private void skip(LocalDate day) {
    Posting before = rows.get(day);
    if (before == null || before.state() != State.SENT) {
      put(new Posting(id(day), day, now, State.SKIPPED, null, null, null, false));
    }
  }

  private void close(Posting posting) {
    assertThat(posting.closesAt()).isBeforeOrEqualTo(now);
    put(
        new Posting(
            posting.id(),
            posting.day(),
            posting.dueAt(),
            posting.state(),
            posting.item(),
            posting.sent(),
            posting.closesAt(),
            true));
  }

  private Stream<Posting> current() {
    @Nullable LocalDate last = rows.isEmpty() ? null : rows.lastKey();
    return rows.values().stream().filter(row -> row.open() || row.day().equals(last));
  }

  private Instant wake() {
    Instant next = DailySchedule.of(group).next(now).at();
    return current()
        .filter(Posting::open)
        .flatMap(posting -> Stream.ofNullable(posting.closesAt()))
        .filter(next::isAfter)
        .min(Instant::compareTo)
        .orElse(next);
  }

  private Posting row(LocalDate day) {
    return Optional.ofNullable(rows.get(day)).orElseThrow();
  }

  private void put(Posting posting) {
    rows.put(posting.day(), posting);
  }

  private static long id(LocalDate day) {
    return day.toEpochDay();
  }
}
