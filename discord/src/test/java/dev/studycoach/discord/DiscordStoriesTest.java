package dev.studycoach.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.story.Transcripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stories of the terminal, told through the real JDA on the fake Discord, word for word. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordStoriesTest {
  private final Transcripts transcripts = new Transcripts(Path.of("..", "bot-core"));

  List<Path> transcripts() throws IOException {
    return transcripts.files();
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void endsAsInTheTerminal(Path file) throws Exception {
    String golden = Files.readString(file);
    try (DiscordStage stage = new DiscordStage(zone(golden))) {
      assertThat(transcripts.tell(file, stage)).isEqualTo(golden);
    }
  }

  private static ZoneId zone(String transcript) {
    Matcher clock = Pattern.compile("--clock \\S+\\[(.+)]").matcher(transcript);
    assertThat(clock.find()).isTrue();
    return ZoneId.of(clock.group(1));
  }
}
