package dev.studycoach.story;

import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.QuestionBank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The transcripts of the core, which every platform tells alike. */
public final class Transcripts {
  private final Path resources;
  private final QuestionBank shipped = QuestionBank.load();
  private final QuestionBank brief;

  /**
   * @param core the folder of the module bot-core
   */
  public Transcripts(Path core) {
    resources = core.resolve(Path.of("src", "test", "resources"));
    Path file = resources.resolve(Path.of("story", "short.yaml"));
    brief =
        QuestionBank.of(
            QuestionBank.load(ExamCatalog.load(), List.of(file)).all().stream()
                .filter(question -> question.id().startsWith("story-"))
                .toList());
  }

  public List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(resources.resolve("transcripts"))) {
      return files.sorted().toList();
    }
  }

  public Path file(String name) {
    return resources.resolve("transcripts").resolve(name);
  }

  /**
   * The transcript as it is told now, on the shipped questions if it says so, else on short ones.
   */
  public String tell(Path file, Stage stage) throws IOException, InterruptedException {
    List<String> lines = Files.readAllLines(file);
    String remarks =
        lines.stream()
            .takeWhile(line -> !line.startsWith("$"))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    QuestionBank bank = remarks.contains("the shipped pack") ? shipped : brief;
    return remarks + new StoryTeller(bank, stage).tell(Story.parse(lines));
  }
}
