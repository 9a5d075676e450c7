package dev.studycoach.exam;

import com.fasterxml.jackson.databind.JsonNode;
import dev.studycoach.exam.Problem.Severity;
import dev.studycoach.exam.StrictParser.Refusal;
import java.util.Map;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A YAML file as a JSON tree that still knows the line of everything in it.
 *
 * @param lines from JSON pointers to lines, counted from 1
 */
record YamlTree(String file, JsonNode root, Map<String, Integer> lines) {
  /** The tree; a {@link PackException} names the line where the text is not in order. */
  static YamlTree of(String file, String text) {
    try {
      return JsonTree.of(file, new StrictParser(text));
    } catch (Refusal e) {
      throw problem(file, line(e), e.getProblem() + ".");
    } catch (MarkedYAMLException e) {
      throw problem(file, line(e), words(e));
    } catch (ReaderException e) {
      throw problem(file, lineAt(text, e.getPosition()), character(e.getCodePoint()));
    } catch (YAMLException e) {
      throw problem(file, 1, "This is no YAML that can be read: " + e.getMessage());
    }
  }

  /** The line of a place in the tree, or of the nearest place around it. */
  int line(String pointer) {
    String place = pointer;
    while (!place.isEmpty() && !lines.containsKey(place)) {
      place = parent(place);
    }
    return lines.getOrDefault(place, 1);
  }

  Problem problem(String pointer, String words) {
    return new Problem(file, line(pointer), words, Severity.ERROR);
  }

  Problem warning(String pointer, String words) {
    return new Problem(file, line(pointer), words, Severity.WARNING);
  }

  /** A name as a step of a JSON pointer (RFC 6901). */
  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }

  private static int line(MarkedYAMLException e) {
    return e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
  }

  private static int lineAt(String text, int position) {
    return 1 + (int) text.codePoints().limit(position).filter(c -> c == '\n').count();
  }

  private static String words(MarkedYAMLException e) {
    String problem = String.valueOf(e.getProblem());
    if (problem.contains("mapping values are not allowed")) {
      return "A colon and a space begin a value; put text that holds them in quotes or after >-.";
    }
    if (problem.contains("TAB")) {
      return "A tab cannot indent a line; use spaces.";
    }
    return "This is no YAML that can be read: " + problem + ".";
  }

  private static String character(int codePoint) {
    return "This line holds the character U+%04X, which no text needs; take it out."
        .formatted(codePoint);
  }

  private static PackException problem(String file, int line, String words) {
    return new PackException(new Problem(file, line, words, Severity.ERROR));
  }
}
