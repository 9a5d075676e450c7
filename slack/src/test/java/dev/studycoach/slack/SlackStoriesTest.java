package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.story.Transcripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stories of the terminal, told through the real Bolt on the fake Slack in both modes, word for
 * word; but for the one about roles and voice rooms, which Slack has not.
 */
@ParameterizedClass
@EnumSource(Way.class)
record SlackStoriesTest(Way way) {
  private static final Transcripts TRANSCRIPTS = new Transcripts(Path.of("..", "bot-core"));

  static List<Path> transcripts() throws IOException {
    return TRANSCRIPTS.files().stream().filter(file -> !file.endsWith("places.txt")).toList();
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void endsAsInTheTerminal(Path file) throws Exception {
    String golden = Files.readString(file);
    try (SlackStage stage = new SlackStage(way)) {
      assertThat(TRANSCRIPTS.tell(file, stage)).isEqualTo(golden);
    }
  }
}
