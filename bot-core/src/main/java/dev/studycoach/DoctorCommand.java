package dev.studycoach;

import dev.studycoach.community.Group;
import dev.studycoach.community.Groups;
import dev.studycoach.db.DatabaseException;
import dev.studycoach.exam.PackException;
import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Host;
import dev.studycoach.platform.Permission;
import dev.studycoach.platform.Platform;
import dev.studycoach.platform.Session;
import dev.studycoach.platform.Settings;
import dev.studycoach.routing.Router;
import dev.studycoach.stats.Canvas;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code doctor}: says what is configured, reachable and missing. */
@Command(
    name = "doctor",
    description = "Say what is configured, reachable and missing.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Mixin Config config = new Config();

  @Spec CommandSpec spec = CommandSpec.create();

  private boolean well = true;
  private @Nullable Store store;

  @Override
  public Integer call() {
    config.applyLogLevel();
    report("Java", () -> Runtime.version().toString());
    report("Questions", this::questions);
    reportPictures();
    try (Closing open = new Closing()) {
      report("Database", () -> database(open));
      List<Platform> platforms = Adapters.find();
      platforms.forEach(platform -> report(platform.name(), () -> platform(open, platform)));
      if (platforms.isEmpty()) {
        report("Platforms", () -> "none in this program; chat works in the terminal");
      }
    }
    return well ? 0 : 1;
  }

  private void report(String what, Supplier<String> finding) {
    try {
      say("ok     ", what, finding.get());
    } catch (DatabaseException | PackException | ConnectionException e) {
      well = false;
      say("MISSING", what, String.valueOf(e.getMessage()));
    }
  }

  private void say(String verdict, String what, String words) {
    spec.commandLine().getOut().printf("%s %-10s %s%n", verdict, what, words);
  }

  private void reportPictures() {
    if (Canvas.works()) {
      say("ok     ", "Pictures", "can be drawn");
    } else {
      well = false;
      say("MISSING", "Pictures", "install fontconfig and a font; until then words go alone");
    }
  }

  private String questions() {
    return config.library().bank().all().stream()
        .collect(Collectors.groupingBy(q -> q.exam(), Collectors.counting()))
        .entrySet()
        .stream()
        .map(count -> count.getValue() + " for " + count.getKey())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String database(Closing open) {
    store = open.add(config.open(2, false));
    return store.embedded()
        ? "built in, data in " + config.dataFolder()
        : "reachable by STUDY_COACH_DATABASE_URL, up to date";
  }

  /** Connects without listening, and looks into the channels of all groups that run. */
  private String platform(Closing open, Platform platform) {
    Session session = open.add(platform.connect(host()));
    if (store == null) {
      return session.state() + "; the groups stand in the database";
    }
    List<Group> groups = new Groups(store.database().jdbi()).active(platform.name());
    groups.forEach(group -> permissions(platform, group, missing(session, group)));
    return session.state() + "; groups that run: " + groups.size();
  }

  private Host host() {
    Router deaf = new Router(List.of(), InstantSource.system());
    return new Host(Settings.environment(), deaf, this::dataSource);
  }

  private DataSource dataSource() {
    if (store == null) {
      throw new DatabaseException("It needs the database, which is missing.");
    }
    return store.database().dataSource();
  }

  private void permissions(Platform platform, Group group, String missing) {
    if (!missing.isEmpty()) {
      well = false;
      say(
          "MISSING",
          platform.name(),
          "in channel %s of %s I may not %s"
              .formatted(group.channel(), group.workspace(), missing));
    }
  }

  private static String missing(Session session, Group group) {
    return session.missing(group.workspace(), group.channel()).stream()
        .map(Permission::words)
        .collect(Collectors.joining(", "));
  }
}
