package dev.studycoach.hours;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.community.Groups;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/** Study hours: the time learners spend in voice rooms, and what they ask about it. */
public final class HoursFeature implements Feature {
  /** How long a program may be away, after which people may still be in their rooms. */
  private static final Duration LONGEST_ABSENCE = Duration.ofHours(1);

  private static final Duration RECALL = Duration.ofMinutes(5);

  private final Jdbi jdbi;
  private final Sessions sessions;
  private final Groups groups;
  private final Learners learners;
  private final StudyBook book;
  private final Attendees attendees;
  private final StudySessions studySessions;
  private final InstantSource clock;
  private final Map<String, Instant> recalled = new ConcurrentHashMap<>();

  public HoursFeature(Jdbi jdbi, Sessions sessions, StudyRules rules, InstantSource clock) {
    this.jdbi = jdbi;
    this.sessions = sessions;
    this.groups = new Groups(jdbi);
    this.learners = new Learners(jdbi);
    this.book = new StudyBook(jdbi, rules);
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
    return new Reply.Post(HoursViews.week(book.week(learner, clock.instant())));
  }

  @Override
  public Optional<Panel> panel(Origin origin) {
    return learners
        .find(origin)
        .map(learner -> HoursViews.panel(book.week(learner, clock.instant())))
        .or(() -> groups.ofMember(origin).map(group -> HoursViews.beginning()));
  }

  /** A process credits whom it sees; those whom another process sees as well count once. */
  @Override
  public void beat(String platform) {
    Instant now = clock.instant().truncatedTo(MICROS); // as a column keeps it
    recall(platform, now);
    List<Presence> studying = Attendance.studying(sessions.of(platform).present());
    if (!studying.isEmpty()) {
      jdbi.useTransaction(handle -> credit(platform, studying, now));
    }
  }

  /** At once, and then now and again: another process may have ended meanwhile. */
  private void recall(String platform, Instant now) {
    Instant last = recalled.getOrDefault(platform, Instant.MIN);
    if (last.isBefore(now.minus(RECALL))) {
      sessions
          .of(platform)
          .recall(() -> studySessions.inRoomsSince(platform, now.minus(LONGEST_ABSENCE)));
      recalled.put(platform, now);
    }
  }

  private void credit(String platform, List<Presence> studying, Instant now) {
    Map<Long, StudyClock> held = attendees.hold(platform, studying);
    Map<Long, OpenSession> open = studySessions.open(held.keySet(), now);
    List<Stretch> stretches =
        held.entrySet().stream()
            .flatMap(one -> beat(one.getKey(), one.getValue(), open, now).stream())
            .toList();
    studySessions.credit(stretches);
    book.earn(stretches, now);
  }

  private static List<Stretch> beat(
      long learner, StudyClock studyClock, Map<Long, OpenSession> open, Instant now) {
    return Heartbeat.of(learner, studyClock, open.get(learner), now);
  }
}
