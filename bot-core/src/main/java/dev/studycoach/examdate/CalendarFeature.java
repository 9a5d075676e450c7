package dev.studycoach.examdate;

import dev.studycoach.chat.Attachment;
import dev.studycoach.chat.Reply;
import dev.studycoach.community.Learners;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.examdate.ExamCalendar.Event;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Route;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Exam dates and plans for the calendars of members. */
public final class CalendarFeature implements Feature {
  private final Learners learners;
  private final Bookings bookings;
  private final BookingDesk desk;
  private final WishList wishList;
  private final Agenda agenda;
  private final ExamCatalog exams;
  private final InstantSource clock;

  /**
   * @param agenda what comes along with the exams
   */
  public CalendarFeature(Jdbi jdbi, ExamCatalog exams, Agenda agenda, InstantSource clock) {
    this.learners = new Learners(jdbi);
    this.bookings = new Bookings(jdbi);
    this.desk = new BookingDesk(jdbi, exams);
    this.wishList = new WishList(jdbi);
    this.agenda = agenda;
    this.exams = exams;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(
            CommandSpec.of("exam calendar", "Get your exam dates and your plan as a calendar file"),
            Ack.PRIVATE,
            this::calendar));
  }

  private Reply calendar(Call call) {
    Instant now = clock.instant();
    long learner =
        learners.find(call.origin()).orElseThrow(() -> new Refusal(ExamDateViews.NONE_YET));
    ZoneId zone = desk.zone(learner, now);
    List<Event> events = bookings.events(learner, now.atZone(zone).toLocalDate(), exams::find);
    if (events.isEmpty()) {
      throw new Refusal(ExamDateViews.NONE_YET);
    }
    List<AgendaItem> items = agenda.of(learner, now);
    String file = ExamCalendar.of(events, items, wishList.of(learner), zone, now);
    return new Reply.Post(
        CalendarViews.calendar(
                events, CalendarViews.plan(events, items, agenda.ready(learner), now))
            .with(
                new Attachment(
                    "exam-dates.ics",
                    "text/calendar",
                    StandardCharsets.UTF_8.encode(file),
                    CalendarViews.file(items))));
  }
}
