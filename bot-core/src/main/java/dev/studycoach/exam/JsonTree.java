package dev.studycoach.exam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.exam.StrictParser.Refusal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Makes JSON of the events of YAML as they come. A tree of YAML nodes in between would cost a start
 * of the coach a fifth of the time in which it reads the packs.
 */
final class JsonTree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private final StrictParser parser;
  private final Map<String, Integer> lines = new HashMap<>();

  private JsonTree(StrictParser parser) {
    this.parser = parser;
  }

  /** The tree of a text that holds one document. */
  static YamlTree of(String file, StrictParser parser) {
    JsonTree tree = new JsonTree(parser);
    JsonNode root = tree.document();
    return new YamlTree(file, root, Collections.unmodifiableMap(tree.lines));
  }

  private JsonNode document() {
    parser.getEvent();
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      throw new Refusal("The file is empty; a pack begins with “exam:”", null);
    }
    parser.getEvent();
    Event first = parser.getEvent();
    JsonNode root = convert(first, "", first);
    parser.getEvent();
    Event next = parser.getEvent();
    String words = "A second document begins here (---); give it a file of its own";
    refuse(next, !next.is(Event.ID.StreamEnd), words);
    return root;
  }

  /** The line of a member of a map is that of its name. */
  private JsonNode convert(Event event, String pointer, Event place) {
    lines.put(pointer, place.getStartMark().getLine() + 1);
    if (event instanceof MappingStartEvent) {
      return map(pointer);
    }
    return event instanceof SequenceStartEvent ? list(pointer) : scalar((ScalarEvent) event);
  }

  private ArrayNode list(String pointer) {
    ArrayNode array = JSON.arrayNode();
    for (Event item = next(); !item.is(Event.ID.SequenceEnd); item = next()) {
      array.add(convert(item, pointer + "/" + array.size(), item));
    }
    return array;
  }

  private ObjectNode map(String pointer) {
    ObjectNode object = JSON.objectNode();
    for (Event key = next(); !key.is(Event.ID.MappingEnd); key = next()) {
      String name = name(key);
      refuse(key, object.has(name), "“" + name + "” stands here a second time");
      String below = pointer + "/" + YamlTree.escape(name);
      object.set(name, convert(next(), below, key));
    }
    return object;
  }

  private Event next() {
    return parser.getEvent();
  }

  private static String name(Event key) {
    refuse(key, !(key instanceof ScalarEvent), "A name must be plain words, no list or map");
    return words((ScalarEvent) key);
  }

  private static JsonNode scalar(ScalarEvent scalar) {
    String words = words(scalar);
    return scalar.getScalarStyle() == ScalarStyle.PLAIN
        ? PlainWords.value(words)
        : JSON.textNode(words);
  }

  /** Only an escape, which needs double quotes, can write what the file itself may not hold. */
  private static String words(ScalarEvent scalar) {
    boolean odd =
        scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
            && scalar.getValue().codePoints().anyMatch(JsonTree::odd);
    refuse(scalar, odd, "This text holds a control character or half of one; take it out");
    return scalar.getValue();
  }

  private static boolean odd(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return surrogate || (Character.isISOControl(c) && c != '\n' && c != '\t');
  }

  private static void refuse(Event event, boolean refused, String words) {
    if (refused) {
      throw new Refusal(words, event.getStartMark());
    }
  }
}
