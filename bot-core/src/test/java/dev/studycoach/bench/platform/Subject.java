package dev.studycoach.bench.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A bot to be measured, in a JVM of its own with default settings.
 *
 * @param program the arguments of {@code java} before the folder for its data
 * @param asks whether it is the coach: the question comes by itself once the group has started, and
 *     whatever is done has a final answer
 * @param locked words of the answer to one who has locked a choice
 */
public record Subject(String name, List<String> program, boolean asks, String locked) {
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  public static Subject coach(Path jar) {
    List<String> program = List.of("-jar", jar.toString(), "serve", "--data");
    return new Subject("coach", program, true, "Study day counted");
  }

  /** The least that a bot can be: whatever is asked, it says the same. */
  public static Subject bare(String name, Class<?> bot) {
    String classes = System.getProperty("java.class.path");
    return new Subject(name, List.of("-cp", classes, bot.getName()), false, "");
  }

  Running start(Path folder, Map<String, String> environment) throws IOException {
    List<String> command = new ArrayList<>(List.of(tool("java")));
    command.addAll(program);
    command.add(folder.toString());
    ProcessBuilder process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    process.environment().putAll(environment);
    return new Running(process.start());
  }

  static String tool(String name) {
    return JAVA_HOME.resolve("bin").resolve(name).toString();
  }
}
