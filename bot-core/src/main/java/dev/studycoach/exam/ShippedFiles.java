package dev.studycoach.exam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The exams and packs inside the program. They are written as YAML; the build adds each as JSON
 * too, for a start waits until all are read, and JSON is read in a third of the time.
 */
public final class ShippedFiles {
  private static final String EXAMS = "exams.yaml";

  private ShippedFiles() {}

  /**
   * What the build runs.
   *
   * @param arguments the folder with the resources, to which the JSON is added
   */
  public static void main(String[] arguments) throws IOException {
    for (String name : Stream.concat(Stream.of(EXAMS), packNames()).toList()) {
      YamlTree tree = YamlTree.of(name, SourceText.resource("/" + name));
      Files.writeString(Path.of(arguments[0], json(name)), tree.root().toString());
    }
  }

  static YamlTree exams() {
    return tree(EXAMS);
  }

  static Stream<YamlTree> packs() {
    return packNames().map(ShippedFiles::tree);
  }

  /** As JSON knows no lines, neither does the tree. */
  private static YamlTree tree(String name) {
    return new YamlTree(name, JsonText.read(SourceText.open("/" + json(name))), Map.of());
  }

  private static Stream<String> packNames() {
    return SourceText.resource("/packs/index.txt").lines().map(line -> "packs/" + line);
  }

  private static String json(String name) {
    return name.replace(".yaml", ".json");
  }
}
