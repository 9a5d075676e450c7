package dev.studycoach.stats;

import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.community.BoardChoices;
import dev.studycoach.community.Group;
import dev.studycoach.community.Groups;
import dev.studycoach.community.Learners;
import dev.studycoach.community.Member;
import dev.studycoach.domains.DomainScore;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.hours.Goals;
import dev.studycoach.hours.Hours;
import dev.studycoach.hours.StudyRules;
import dev.studycoach.hours.StudySession;
import dev.studycoach.hours.StudySessions;
import dev.studycoach.hours.Timeline;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.OptionSpec;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Route;
import dev.studycoach.stats.Period.Length;
import dev.studycoach.stats.Sheet.Whose;
import dev.studycoach.streak.Streak;
import dev.studycoach.streak.StudyDays;
import dev.studycoach.streak.StudyRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@code /stats}: what a member, or the group as a whole, has studied. */
public final class StatsFeature implements Feature {
  /** With fewer who studied, a total would tell what one of them did. */
  static final int LEAST_PEOPLE = 3;

  private final Groups groups;
  private final Learners learners;
  private final BoardChoices choices;
  private final StudySessions sessions;
  private final StudyDays studyDays;
  private final StudyFacts facts;
  private final Goals goals;
  private final ExamCatalog exams;
  private final StudyRules rules;
  private final InstantSource clock;

  public StatsFeature(Jdbi jdbi, ExamCatalog exams, StudyRules rules, InstantSource clock) {
    this.groups = new Groups(jdbi);
    this.learners = new Learners(jdbi);
    this.choices = new BoardChoices(jdbi);
    this.sessions = new StudySessions(jdbi);
    this.studyDays = new StudyDays(jdbi);
    this.facts = new StudyFacts(jdbi);
    this.goals = new Goals(jdbi);
    this.exams = exams;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(
            CommandSpec.of(
                "stats",
                "Show what you or your group studied, as a picture and in words",
                OptionSpec.optional("whose", "You, unless you say group").among("me", "group"),
                OptionSpec.optional("span", "This week, unless you say month or all")
                    .among("week", "month", "all")),
            Ack.PRIVATE,
            this::show));
  }

  private Reply show(Call call) {
    Length length = Length.valueOf(call.input("span").orElse("week").toUpperCase(Locale.ROOT));
    Instant now = clock.instant();
    Sheet sheet =
        call.input("whose").filter("group"::equals).isPresent()
            ? ours(call.origin(), length, now)
            : mine(call.origin(), length, now);
    return new Reply.Post(StatsViews.sheet(sheet));
  }

  private Sheet mine(Origin origin, Length length, Instant now) {
    long learner = learners.find(origin).orElseThrow(() -> new Refusal(StatsViews.NOT_YET));
    StudyRecord record = studyDays.of(learner, now);
    Period period = period(length, record.clock().dayOf(now), List.of(learner));
    Timeline timeline = timeline(sessions.of(learner, period.first(), period.last()));
    Exam exam = groups.ofMember(origin).flatMap(group -> exams.find(group.exam())).orElse(null);
    Streak streak = record.streak(now);
    List<DomainScore> scores = exam == null ? List.of() : facts.mine(learner, exam, period);
    return new Sheet(
        new Whose.Mine(streak.current(), streak.longest()),
        period,
        exam,
        StudyTable.of(period.unit(), exam, List.of(timeline)),
        Hours.of(timeline).total(),
        goals.of(learner),
        scores);
  }

  private Sheet ours(Origin origin, Length length, Instant now) {
    Group group =
        groups
            .of(origin)
            .filter(found -> found.state() != Group.State.DRAFT)
            .orElseThrow(() -> new Refusal(StatsViews.NO_GROUP));
    List<Long> members = choices.shown(group.id()).stream().map(Member::learner).toList();
    Period period = period(length, now.atZone(group.zone()).toLocalDate(), members);
    List<Timeline> timelines = timelines(group, members, period);
    if (timelines.size() < LEAST_PEOPLE) {
      throw new Refusal(StatsViews.TOO_FEW);
    }
    Exam exam = exams.find(group.exam()).orElse(null);
    List<DomainScore> scores =
        exam == null ? List.of() : facts.ours(group.id(), members, exam, period);
    return new Sheet(
        new Whose.Ours(timelines.size()),
        period,
        exam,
        StudyTable.of(period.unit(), exam, timelines),
        timelines.stream().mapToInt(timeline -> Hours.of(timeline).total()).sum(),
        0,
        scores);
  }

  private Timeline timeline(List<StudySession> studied) {
    return Timeline.of(studied, rules.mostADay());
  }

  private Period period(Length length, LocalDate today, Collection<Long> members) {
    Optional<LocalDate> began = length == Length.ALL ? facts.began(members) : Optional.empty();
    return Period.of(length, today, began.filter(day -> day.isBefore(today)).orElse(today));
  }

  /** Of those who studied for the group's exam. */
  private List<Timeline> timelines(Group group, Collection<Long> members, Period period) {
    return sessions.of(members, period.first(), period.last()).values().stream()
        .map(studied -> studied.stream().filter(s -> s.suits(group.exam())).toList())
        .map(this::timeline)
        .filter(timeline -> Hours.of(timeline).total() > 0)
        .toList();
  }
}
