package dev.studycoach;

import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.platform.Platform;
import dev.studycoach.platform.Settings;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code manifest}: prints what an admin pastes where a platform registers apps. */
@Command(
    name = "manifest",
    description = "Print the app manifest to paste where the platform registers apps.",
    mixinStandardHelpOptions = true)
final class ManifestCommand implements Callable<Integer> {
  @Mixin Config config = new Config();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    config.applyLogLevel();
    Bot bot = bot();
    for (Platform platform : Adapters.find()) {
      String words =
          platform
              .manifest(Settings.environment(), bot.commands())
              .orElse(platform.name() + " takes no manifest; the README says how to register.");
      spec.commandLine().getOut().println(words);
    }
    spec.commandLine().getOut().flush();
    return 0;
  }

  /** Knows its commands; its database is never opened. */
  private Bot bot() {
    PGSimpleDataSource unopened = new PGSimpleDataSource();
    return new Bot(
        new JoinedTransaction(unopened, Jdbi.create(unopened)),
        config.library(),
        config.rules(),
        InstantSource.system());
  }
}
