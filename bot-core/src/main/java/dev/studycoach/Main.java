package dev.studycoach;

import dev.studycoach.db.DatabaseException;
import dev.studycoach.exam.PackException;
import dev.studycoach.platform.ConnectionException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program: every jar of the project starts here. */
@Command(
    name = "study-coach",
    description = "Posts a daily exam question to study groups and keeps their streaks fairly.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      ChatCommand.class,
      ServeCommand.class,
      PacksCommand.class,
      ManifestCommand.class,
      MigrateCommand.class,
      DoctorCommand.class
    },
    footer = {
      "",
      "Without a subcommand: serve where a chat platform is on the class path, else chat.",
      "",
      "Settings, as flags behind the subcommand or as the environment variables named here:"
    })
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    System.exit(run(arguments));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Runs the program and gives its exit code: 0 well, 1 failed, 2 a setting is wrong. */
  static int run(String... arguments) {
    CommandLine program = new CommandLine(new Main());
    program
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((wrong, given) -> refuse(wrong.getCommandLine(), wrong))
        .setExecutionExceptionHandler((failure, command, result) -> explain(command, failure));
    listSettings(program);
    boolean defaulted =
        arguments.length == 0 || (arguments[0].startsWith("-") && !isGlobal(arguments[0]));
    return defaulted ? program.execute(withDefault(arguments)) : program.execute(arguments);
  }

  /** Lists the settings of {@code chat}, which has them all. */
  private static void listSettings(CommandLine program) {
    String settings = new CommandLine(new ChatCommand()).getHelp().optionList();
    String[] footer = program.getCommandSpec().usageMessage().footer();
    program
        .getCommandSpec()
        .usageMessage()
        .footer(
            Stream.concat(Arrays.stream(footer), settings.replace("%", "%%").lines())
                .toArray(String[]::new));
  }

  private static boolean isGlobal(String flag) {
    return flag.equals("-h")
        || flag.equals("--help")
        || flag.equals("-V")
        || flag.equals("--version");
  }

  private static String[] withDefault(String[] arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = Adapters.find().isEmpty() ? "chat" : "serve";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
  }

  private static int refuse(CommandLine command, ParameterException wrong) {
    command.getErr().println(wrong.getMessage() + " (study-coach --help lists the settings)");
    return CommandLine.ExitCode.USAGE;
  }

  private static boolean isForTheOperator(Exception failure) {
    return failure instanceof DatabaseException
        || failure instanceof PackException
        || failure instanceof ConnectionException;
  }

  private static int explain(CommandLine command, Exception failure) {
    if (isForTheOperator(failure)) {
      command.getErr().println(failure.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    Logger log = LoggerFactory.getLogger(Main.class);
    log.error("the coach had to stop", failure);
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"Study Coach " + (version == null ? "(not packaged)" : version)};
    }
  }
}
