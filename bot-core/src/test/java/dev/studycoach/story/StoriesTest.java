package dev.studycoach.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.QuestionBank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every transcript is told again, word for word. {@code -Dstories.rewrite=true} writes them anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoriesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts");
  private static final Path README = Path.of("..", "README.md");

  private final QuestionBank shipped = QuestionBank.load();
  private final QuestionBank shortQuestions = shortQuestions();

  private static QuestionBank shortQuestions() {
    Path file = Path.of("src", "test", "resources", "story", "short.yaml");
    return QuestionBank.of(
        QuestionBank.load(ExamCatalog.load(), List.of(file)).all().stream()
            .filter(question -> question.id().startsWith("story-"))
            .toList());
  }

  static List<Path> transcripts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void isToldAgainWordForWord(Path file) throws Exception {
    List<String> lines = Files.readAllLines(file);
    String remarks =
        lines.stream()
            .takeWhile(l -> !l.startsWith("$"))
            .map(l -> l + "\n")
            .collect(Collectors.joining());
    QuestionBank bank = remarks.contains("the shipped pack") ? shipped : shortQuestions;
    String told = remarks + new StoryTeller(bank).tell(Story.parse(lines));
    if (Boolean.getBoolean("stories.rewrite")) {
      Files.writeString(file, told);
    }
    assertThat(told).isEqualTo(Files.readString(file));
  }

  @Test
  void theReadmeShowsItsTranscript() throws IOException {
    String transcript =
        Files.readAllLines(FOLDER.resolve("readme.txt")).stream()
            .dropWhile(line -> !line.startsWith("$"))
            .collect(Collectors.joining("\n"));
    assertThat(Files.readString(README)).contains("```\n" + transcript + "\n```");
  }
}
