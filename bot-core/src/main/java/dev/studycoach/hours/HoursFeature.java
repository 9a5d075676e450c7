package dev.studycoach.hours;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.community.Learners;
import dev.studycoach.platform.Presence;
import dev.studycoach.platform.Sessions;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Panel;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Route;
import dev.studycoach.streak.StudyClock;
import dev.studycoach.streak.StudyDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Study hours: the time learners spend in voice rooms, and what they ask about it. */
public final class HoursFeature implements Feature {
  private final Jdbi jdbi;
  private final Sessions sessions;
  private final Learners learners;
  private final StudyDays studyDays;
  private final Attendees attendees;
  private final StudySessions studySessions;
  private final InstantSource clock;

  public HoursFeature(Jdbi jdbi, Sessions sessions, InstantSource clock) {
    this.jdbi = jdbi;
    this.sessions = sessions;
    this.learners = new Learners(jdbi);
    this.studyDays = new StudyDays(jdbi);
    this.attendees = new Attendees(jdbi);
    this.studySessions = new StudySessions(jdbi);
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(
            CommandSpec.of("study hours", "Show your study hours of this week").often(),
            Ack.PRIVATE,
            this::hours));
  }

  private Reply hours(Call call) {
    long learner = learners.find(call.origin()).orElseThrow(() -> new Refusal(HoursViews.NOT_YET));
    return new Reply.Post(HoursViews.week(week(learner)));
  }

  @Override
  public Optional<Panel> panel(Origin origin) {
    return learners.find(origin).map(learner -> HoursViews.panel(week(learner)));
  }

  private Hours week(long learner) {
    Instant now = clock.instant();
    LocalDate today = studyDays.of(learner, now).clock().dayOf(now);
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Hours.of(studySessions.of(learner, monday, monday.plusDays(6)));
  }

  /** A process credits whom it sees; those whom another process sees as well count once. */
  @Override
  public void beat(String platform) {
    List<Presence> studying = Attendance.studying(sessions.of(platform).present());
    if (!studying.isEmpty()) {
      Instant now = clock.instant().truncatedTo(MICROS); // as a column keeps it
      jdbi.useTransaction(handle -> credit(platform, studying, now));
    }
  }

  private void credit(String platform, List<Presence> studying, Instant now) {
    Map<Long, StudyClock> held = attendees.hold(platform, studying);
    Map<Long, OpenSession> open = studySessions.open(held.keySet(), now);
    studySessions.credit(
        held.entrySet().stream()
            .flatMap(one -> beat(one.getKey(), one.getValue(), open, now).stream())
            .toList());
  }

  private static List<Stretch> beat(
      long learner, StudyClock studyClock, Map<Long, OpenSession> open, Instant now) {
    return Heartbeat.of(learner, studyClock, open.get(learner), now);
  }
}
