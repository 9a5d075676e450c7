package dev.studycoach.examdate;

import dev.studycoach.chat.Origin;
import dev.studycoach.community.Group;
import dev.studycoach.community.Groups;
import dev.studycoach.community.Learners;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.examdate.Booking.Entry;
import dev.studycoach.routing.Refusal;
import dev.studycoach.schedule.Wakes;
import dev.studycoach.streak.StudyClock;
import dev.studycoach.streak.StudyDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Checks exam dates and writes them down, each change in one transaction with its first wake. */
final class BookingDesk {
  private final Jdbi jdbi;
  private final Learners learners;
  private final Groups groups;
  private final StudyDays studyDays;
  private final Bookings bookings;
  private final WishList wishList;
  private final Wakes<Turn> wakes;
  private final BookingRules rules;

  BookingDesk(Jdbi jdbi, ExamCatalog exams) {
    this.jdbi = jdbi;
    this.learners = new Learners(jdbi);
    this.groups = new Groups(jdbi);
    this.studyDays = new StudyDays(jdbi);
    this.bookings = new Bookings(jdbi);
    this.wishList = new WishList(jdbi);
    this.wakes = ReminderWakes.of(jdbi);
    this.rules = new BookingRules(jdbi, exams);
  }

  /** Where the speaker lives, as far as it is known: by their clock, else by their group. */
  Optional<ZoneId> zone(Origin origin, Instant now) {
    return learners
        .find(origin)
        .map(learner -> zone(learner, now))
        .or(() -> groups.ofMember(origin).map(Group::zone));
  }

  ZoneId zone(long learner, Instant now) {
    return studyDays.clock(learner).at(now).zone();
  }

  /**
   * The date as it stands afterwards; another one if there is one that is still to come.
   *
   * @throws Refusal if the exam cannot be taken then
   */
  Booking set(Origin origin, Exam exam, ExamDay date, Instant now) {
    rules.check(exam, date, now);
    return jdbi.inTransaction(
        handle -> {
          long learner =
              learners.meet(origin, home(origin, date), StudyClock.DEFAULT_DAY_START, now);
          rules.checkRetake("set", learner, exam, date);
          Optional<Long> created = bookings.create(origin, learner, groupOf(origin), exam.code());
          created.ifPresent(id -> write(origin, id, Entry.SET, date, now));
          Booking there = bookings.of(learner, exam.code()).orElseThrow();
          if (created.isPresent() || !there.date().past(now)) {
            return there;
          }
          write(origin, there.id(), Entry.MOVED, date, now);
          return bookings.find(there.id());
        });
  }

  /**
   * @throws Refusal if the exam cannot be taken then, or there is nothing to move
   */
  Booking move(Origin origin, Exam exam, ExamDay date, Instant now) {
    rules.check(exam, date, now);
    return jdbi.inTransaction(
        handle -> {
          Booking before = own(origin, exam, now);
          rules.checkRetake("move", Objects.requireNonNull(before.learner()), exam, date);
          if (!before.date().equals(date)) {
            write(origin, before.id(), Entry.MOVED, date, now);
          }
          return own(origin, exam, now);
        });
  }

  /**
   * @throws Refusal if there is nothing to cancel
   */
  Booking cancel(Origin origin, Exam exam, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          Booking booking = own(origin, exam, now);
          close(booking, Entry.CANCELLED, now);
          return booking;
        });
  }

  /** The date of a whole group, for its exam; moved if there is one. */
  Booking setForGroup(Origin origin, Group group, Exam exam, ExamDay date, Instant now) {
    rules.check(exam, date, now);
    return jdbi.inTransaction(
        handle -> {
          groups.lock(group.id());
          bookings
              .ofGroup(group.id())
              .filter(other -> !other.of(exam))
              .ifPresent(other -> close(other, Entry.CANCELLED, now));
          Optional<Long> created = bookings.create(origin, null, group.id(), exam.code());
          long id = created.orElseGet(() -> bookings.ofGroup(group.id()).orElseThrow().id());
          write(origin, id, created.isPresent() ? Entry.SET : Entry.MOVED, date, now);
          return bookings.ofGroup(group.id()).orElseThrow();
        });
  }

  void cancelForGroup(Group group, Instant now) {
    jdbi.useTransaction(
        handle ->
            bookings
                .ofGroup(group.id())
                .ifPresent(booking -> close(booking, Entry.CANCELLED, now)));
  }

  /**
   * Writes down how an exam went.
   *
   * @throws Refusal if this is not, or no longer, an open date of the speaker
   */
  Booking end(Origin origin, long id, Entry how, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          Booking booking = open(origin, id);
          close(booking, how, now);
          if (how == Entry.PASSED) { // the certificate will have to be renewed
            wakes.wake(origin.platform(), id, now);
          }
          return bookings.find(id);
        });
  }

  Booking open(Origin origin, long id) {
    return bookings
        .lock(id, origin)
        .orElseThrow(() -> new Refusal("This is done already. /exam list shows your dates."));
  }

  /** From now on a learner is reminded in this way. */
  void wish(Origin origin, long learner, Wishes wishes, Instant now) {
    jdbi.useTransaction(
        handle -> {
          wishList.save(learner, wishes);
          bookings.of(learner).forEach(b -> wakes.wake(origin.platform(), b.id(), now));
        });
  }

  private Booking own(Origin origin, Exam exam, Instant now) {
    return learners
        .find(origin)
        .flatMap(learner -> bookings.of(learner, exam.code()))
        .flatMap(booking -> bookings.lock(booking.id(), origin))
        .orElseThrow(() -> new Refusal(ExamDateViews.noDate(exam, today(origin, now))));
  }

  private LocalDate today(Origin origin, Instant now) {
    return now.atZone(zone(origin, now).orElse(ZoneOffset.UTC)).toLocalDate();
  }

  private void write(Origin origin, long booking, Entry what, ExamDay date, Instant now) {
    bookings.write(booking, what, date, now);
    wakes.wake(origin.platform(), booking, now);
  }

  private void close(Booking booking, Entry what, Instant now) {
    bookings.close(booking, what, now);
    wakes.end(booking.id());
  }

  /** The zone of somebody new: an exam may be taken far from home. */
  private ZoneId home(Origin origin, ExamDay date) {
    return started(origin).map(Group::zone).orElse(date.zone());
  }

  private @Nullable Long groupOf(Origin origin) {
    return started(origin).map(Group::id).orElse(null);
  }

  private Optional<Group> started(Origin origin) {
    return groups.of(origin).filter(group -> group.state() != Group.State.DRAFT);
  }
}
