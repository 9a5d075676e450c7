package dev.studycoach;

import dev.studycoach.exam.PackCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code packs}: work with question packs. */
@Command(
    name = "packs",
    description = "Work with question packs.",
    mixinStandardHelpOptions = true,
    subcommands = PacksCommand.Check.class,
    synopsisSubcommandLabel = "check FILE...")
final class PacksCommand {
  /** {@code packs check}: every problem with file, line and reason. */
  @Command(
      name = "check",
      description = "Report every problem of question packs with file, line and reason.",
      mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {
    @Mixin Config config = new Config();

    @Spec CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Pack files or folders.")
    List<Path> files = List.of();

    @Override
    public Integer call() {
      config.applyLogLevel();
      PackCheck check = PackCheck.of(config.exams(), files);
      spec.commandLine().getOut().print(check.report());
      spec.commandLine().getOut().flush();
      return check.ok() ? 0 : 1;
    }
  }
}
