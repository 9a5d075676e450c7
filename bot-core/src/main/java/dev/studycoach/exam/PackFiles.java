package dev.studycoach.exam;

import dev.studycoach.exam.Problem.Severity;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds and reads the YAML files among the files and folders that somebody named. */
final class PackFiles {
  private PackFiles() {}

  /** Each file once, by path; what cannot be read goes into {@code problems}. */
  static List<YamlTree> trees(List<Path> paths, List<Problem> problems) {
    Map<Path, Path> files = new TreeMap<>();
    for (Path path : paths) {
      files(path, problems).forEach(file -> files.putIfAbsent(absolute(file), file));
    }
    return files.values().stream().flatMap(file -> tree(file, problems).stream()).toList();
  }

  private static Optional<YamlTree> tree(Path file, List<Problem> problems) {
    try {
      return Optional.of(YamlTree.of(file.toString(), SourceText.of(file)));
    } catch (PackException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  private static Collection<Path> files(Path path, List<Problem> problems) {
    return Files.isDirectory(path) ? below(path, problems) : List.of(path);
  }

  private static List<Path> below(Path folder, List<Problem> problems) {
    Collector found = new Collector(problems);
    try {
      Files.walkFileTree(folder, found);
    } catch (IOException e) {
      problems.add(unreadable(folder));
    }
    if (found.files.isEmpty()) {
      problems.add(problem(folder, "No *.yaml or *.yml file lies in this folder."));
    }
    return found.files;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Problem unreadable(Path path) {
    return problem(path, "This cannot be opened; check that you may read it.");
  }

  private static Problem problem(Path path, String words) {
    return new Problem(path.toString(), 1, words, Severity.ERROR);
  }

  /** Goes on past what it may not open. */
  private static final class Collector extends SimpleFileVisitor<Path> {
    private final List<Path> files = new ArrayList<>();
    private final List<Problem> problems;

    Collector(List<Problem> problems) {
      this.problems = problems;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      if (name.endsWith(".yaml") || name.endsWith(".yml")) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      problems.add(unreadable(file));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
