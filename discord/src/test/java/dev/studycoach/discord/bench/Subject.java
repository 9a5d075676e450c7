package dev.studycoach.discord.bench;

import dev.studycoach.discord.fake.FakeDiscord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A bot to be measured, in a JVM of its own with default settings.
 *
 * @param asks whether the question comes by itself once the group has started; else it is the
 *     answer to the first command
 * @param locked words of the answer to one who has locked a choice
 */
record Subject(String name, boolean asks, String locked) {
  static final Subject BARE = new Subject("bare JDA bot", false, BareBot.WORDS);
  static final Subject COACH = new Subject("coach", true, "Study day counted");

  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  /** Starts it; the folder is for its data. */
  Running start(Path jar, Path folder, String url) throws IOException {
    List<String> command = new ArrayList<>(List.of(tool("java")));
    command.addAll(
        asks
            ? List.of("-jar", jar.toString(), "serve", "--data", folder.toString())
            : List.of("-cp", System.getProperty("java.class.path"), BareBot.class.getName(), url));
    ProcessBuilder process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    process.environment().put("STUDY_COACH_DISCORD_TOKEN", FakeDiscord.TOKEN);
    process.environment().put("STUDY_COACH_DISCORD_URL", url);
    return new Running(process.start());
  }

  static String tool(String name) {
    return JAVA_HOME.resolve("bin").resolve(name).toString();
  }
}
