package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.story.Transcripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stories of the terminal, told through the real Bolt on the fake Slack, word for word; but for
 * the one about roles and voice rooms, which Slack has not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackStoriesTest {
  private final Transcripts transcripts = new Transcripts(Path.of("..", "bot-core"));

  List<Path> transcripts() throws IOException {
    return transcripts.files().stream().filter(file -> !file.endsWith("places.txt")).toList();
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void endsAsInTheTerminal(Path file) throws Exception {
    String golden = Files.readString(file);
    try (SlackStage stage = new SlackStage()) {
      assertThat(transcripts.tell(file, stage)).isEqualTo(golden);
    }
  }
}
