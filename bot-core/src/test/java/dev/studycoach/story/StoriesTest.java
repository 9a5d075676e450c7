package dev.studycoach.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every transcript is told again, word for word. {@code -Dstories.rewrite=true} writes them anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoriesTest {
  private static final Path README = Path.of("..", "README.md");

  private final Transcripts transcripts = new Transcripts(Path.of(""));

  List<Path> transcripts() throws IOException {
    return transcripts.files();
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void isToldAgainWordForWord(Path file) throws Exception {
    String told = transcripts.tell(file, Stage.terminal());
    if (Boolean.getBoolean("stories.rewrite")) {
      Files.writeString(file, told);
    }
    assertThat(told).isEqualTo(Files.readString(file));
  }

  @Test
  void theReadmeShowsItsTranscript() throws IOException {
    String transcript =
        Files.readAllLines(transcripts.file("readme.txt")).stream()
            .dropWhile(line -> !line.startsWith("$"))
            .collect(Collectors.joining("\n"));
    assertThat(Files.readString(README)).contains("```\n" + transcript + "\n```");
  }
}
