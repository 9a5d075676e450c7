package dev.studycoach;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code migrate}: brings the database up to date and ends, for operators who do it apart. */
@Command(
    name = "migrate",
    description = "Bring the database up to date.",
    mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
  @Mixin Config config = new Config();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (Store store = config.open(2, false)) {
      spec.commandLine().getOut().println("The database is up to date.");
      return 0;
    }
  }
}
