package dev.studycoach.streak;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.community.Learners;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.OptionSpec;
import dev.studycoach.routing.Panel;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Route;
import dev.studycoach.routing.Typed;
import dev.studycoach.streak.Ledger.Pause;
import dev.studycoach.streak.StudyClock.Setting;
import dev.studycoach.time.DateWords;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What a member asks and says about their streak. */
public final class StreakFeature implements Feature {
  /** A pause is a break, not a farewell. */
  static final int LONGEST_PAUSE_DAYS = 60;

  private static final String FROM_TO = "(?i)from|to|until|till|-|–";

  private final Learners learners;
  private final StudyDays studyDays;
  private final InstantSource clock;

  public StreakFeature(Jdbi jdbi, InstantSource clock) {
    this.learners = new Learners(jdbi);
    this.studyDays = new StudyDays(jdbi);
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(
            CommandSpec.of("streak", "Show your streak").often(), Ack.PRIVATE, this::show),
        Route.command(
            CommandSpec.of("streak why", "Explain your streak day by day"), Ack.PRIVATE, this::why),
        Route.action("streak.why", Ack.PRIVATE, this::why),
        Route.command(
            CommandSpec.of(
                "streak pause",
                "Announce days off; they break nothing",
                day("from", "First day off, such as 2026-03-10"),
                day("to", "Last day off, such as 2026-03-12")),
            Ack.PRIVATE,
            this::pause),
        Route.command(
            CommandSpec.of("streak resume", "End your pause, or take back the next one"),
            Ack.PRIVATE,
            this::resume),
        Route.command(
            CommandSpec.of(
                "streak clock",
                "Set your time zone and when your study day begins",
                OptionSpec.required("zone", "Such as Europe/Berlin")
                    .suggesting(Typed::zones)
                    .taking(Typed::countZone),
                OptionSpec.optional("day-start", "Such as 04:00").taking(Typed::countTime)),
            Ack.PRIVATE,
            this::setClock));
  }

  private Reply show(Call call) {
    Instant now = clock.instant();
    StudyRecord record = studyDays.of(learner(call), now);
    return new Reply.Post(StreakViews.streak(record, record.clock().dayOf(now), now));
  }

  @Override
  public Optional<Panel> panel(Origin origin) {
    Instant now = clock.instant();
    return learners
        .find(origin)
        .map(learner -> StreakViews.panel(studyDays.of(learner, now).streak(now)));
  }

  private Reply why(Call call) {
    Instant now = clock.instant();
    return new Reply.Post(StreakViews.why(studyDays.of(learner(call), now).streak(now)));
  }

  private Reply pause(Call call) {
    Instant now = clock.instant();
    long learner = learner(call);
    Pause pause = announced(call, studyDays.of(learner, now).clock().dayOf(now));
    studyDays.pause(learner, pause, now);
    return new Reply.Post(StreakViews.paused(pause));
  }

  private static Pause announced(Call call, LocalDate today) {
    LocalDate from = day(call, "from", today);
    LocalDate to = day(call, "to", today);
    if (to.isBefore(from)) {
      throw new Refusal("The last day off comes before the first. Please swap them.");
    }
    if (!from.isAfter(today)) {
      throw new Refusal(
          "A pause is announced ahead: it can begin tomorrow, "
              + today.plusDays(1)
              + ", or later. A freeze covers a day missed without notice.");
    }
    if (from.plusDays(LONGEST_PAUSE_DAYS).isBefore(to.plusDays(1))) {
      throw new Refusal("A pause can last up to " + LONGEST_PAUSE_DAYS + " days.");
    }
    return new Pause(from, to);
  }

  private static OptionSpec day(String name, String description) {
    return OptionSpec.required(name, description).taking(StreakFeature::countDay);
  }

  private static int countDay(List<String> words) {
    int said = words.size() > 1 && words.get(0).matches(FROM_TO) ? 1 : 0;
    return said + Math.max(1, DateWords.count(words.subList(said, words.size())));
  }

  private static LocalDate day(Call call, String name, LocalDate today) {
    String typed = call.input(name).orElse("").replaceFirst("^(" + FROM_TO + ") ", "");
    return Typed.day(typed, DateWords.ahead(typed, today));
  }

  private Reply resume(Call call) {
    Instant now = clock.instant();
    long learner = learner(call);
    LocalDate today = studyDays.of(learner, now).clock().dayOf(now);
    boolean ended = studyDays.resume(learner, today);
    return new Reply.Post(
        Message.line(ended ? "Welcome back! Your pause has ended." : "You have no pause."));
  }

  private Reply setClock(Call call) {
    Instant now = clock.instant();
    ZoneId zone = Typed.zone(call.input("zone").orElse(""));
    Optional<LocalTime> dayStart =
        call.input("day-start").map(typed -> Typed.time("day-start", typed));
    return new Reply.Post(
        learners
            .find(call.origin())
            .map(learner -> change(learner, zone, dayStart, now))
            .orElseGet(() -> begin(call.origin(), zone, dayStart, now)));
  }

  private Message change(long learner, ZoneId zone, Optional<LocalTime> dayStart, Instant now) {
    StudyClock before = studyDays.clock(learner);
    Setting setting =
        new Setting(before.endOfDay(now), zone, dayStart.orElse(before.at(now).dayStart()));
    studyDays.setClock(learner, setting);
    return StreakViews.clockSet(setting);
  }

  /** Somebody new is known from now on, with this clock. */
  private Message begin(Origin origin, ZoneId zone, Optional<LocalTime> dayStart, Instant now) {
    Setting setting = new Setting(now, zone, dayStart.orElse(StudyClock.DEFAULT_DAY_START));
    learners.meet(origin, zone, setting.dayStart(), now);
    return StreakViews.clockBegun(setting);
  }

  private long learner(Call call) {
    return learners
        .find(call.origin())
        .orElseThrow(
            () ->
                new Refusal(
                    "Your streak begins with your first answer. /today shows the question."));
  }
}
