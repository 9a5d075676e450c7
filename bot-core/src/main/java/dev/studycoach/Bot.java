package dev.studycoach;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.studycoach.catalogue.CatalogueFeature;
import dev.studycoach.daily.DailyFeature;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.domains.DomainsFeature;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.QuestionBank;
import dev.studycoach.examdate.CalendarFeature;
import dev.studycoach.examdate.ExamDateFeature;
import dev.studycoach.examdate.ReminderFeature;
import dev.studycoach.focus.FocusFeature;
import dev.studycoach.help.HelpFeature;
import dev.studycoach.home.HomeFeature;
import dev.studycoach.hours.HoursFeature;
import dev.studycoach.hours.StudyLogFeature;
import dev.studycoach.hours.StudyRules;
import dev.studycoach.hours.TimerFeature;
import dev.studycoach.leaderboard.LeaderboardFeature;
import dev.studycoach.path.PathFeature;
import dev.studycoach.plan.PlanAgenda;
import dev.studycoach.plan.PlanFeature;
import dev.studycoach.platform.Host;
import dev.studycoach.platform.Platform;
import dev.studycoach.platform.Session;
import dev.studycoach.platform.Sessions;
import dev.studycoach.platform.Settings;
import dev.studycoach.privacy.PrivacyFeature;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Router;
import dev.studycoach.setup.SetupFeature;
import dev.studycoach.stats.StatsFeature;
import dev.studycoach.streak.StreakFeature;
import dev.studycoach.welcome.WelcomeFeature;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The coach, put together: the one visible list of its features. */
public final class Bot {
  private final DataSource database;
  private final Sessions sessions = new Sessions();
  private final List<Feature> features;
  private final Router router;

  /** The coach with the usual rules. */
  public Bot(
      JoinedTransaction database, ExamCatalog exams, QuestionBank bank, InstantSource clock) {
    this(database, new Library(exams, bank), StudyRules.USUAL, clock);
  }

  public Bot(JoinedTransaction database, Library library, StudyRules rules, InstantSource clock) {
    ExamCatalog exams = library.exams();
    QuestionBank bank = library.bank();
    Jdbi jdbi = database.jdbi();
    this.database = database;
    features =
        List.of(
            new HelpFeature(this::commands),
            new HomeFeature(this::features),
            new WelcomeFeature(jdbi, sessions, clock),
            new SetupFeature(jdbi, exams, bank, sessions, clock),
            new CatalogueFeature(exams, clock),
            new StreakFeature(jdbi, clock),
            new HoursFeature(jdbi, sessions, rules, clock),
            new StudyLogFeature(jdbi, exams, rules, clock),
            new TimerFeature(jdbi, exams, rules, clock),
            new FocusFeature(database, sessions, rules, clock),
            new StatsFeature(jdbi, exams, rules, clock),
            new LeaderboardFeature(database, sessions, clock),
            new ExamDateFeature(jdbi, exams, clock),
            new DomainsFeature(jdbi, exams),
            new DailyFeature(database, exams, bank, sessions, clock),
            new CalendarFeature(jdbi, exams, new PlanAgenda(jdbi, exams, rules), clock),
            new PlanFeature(jdbi, exams, rules, clock),
            new PathFeature(exams, clock),
            new ReminderFeature(database, exams, bank, sessions, clock),
            new PrivacyFeature(jdbi));
    router = new Router(features, clock);
  }

  public List<Feature> features() {
    return features;
  }

  /** All slash commands. */
  public List<CommandSpec> commands() {
    return router.commands();
  }

  public Router router() {
    return router;
  }

  /** Connects a platform; what people do there may come in from now on. */
  public Session connect(Platform platform, Settings settings) {
    Session session = platform.connect(new Host(settings, router, () -> database));
    sessions.add(platform.name(), session);
    session.listen();
    return session;
  }

  /** What this process does once in half a minute for a platform's people. */
  public void beat(Platform platform) {
    features.forEach(feature -> feature.beat(platform.name()));
  }

  /** What runs by schedule for a platform's people. */
  public List<Task<?>> tasks(Platform platform) {
    return features.stream().flatMap(f -> f.tasks(platform.name()).stream()).toList();
  }
}
