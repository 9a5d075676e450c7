package dev.studycoach.exam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.exam.StrictParser.Refusal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Converts the nodes of YAML into JSON. Only plain decimal numbers become numbers; what YAML would
 * also take for one (octal, sexagesimal, a million digits) stays text, as do dates.
 */
final class JsonTree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}\\.[0-9]{1,15}");
  private static final Set<String> TRUE = Set.of("true", "yes", "on");
  private final Map<String, Integer> lines = new HashMap<>();

  private JsonTree() {}

  static YamlTree of(String file, Node node) {
    JsonTree tree = new JsonTree();
    JsonNode root = tree.convert(node, "", node);
    return new YamlTree(file, root, Map.copyOf(tree.lines));
  }

  /** The line of a member of a map is that of its name. */
  private JsonNode convert(Node node, String pointer, Node place) {
    lines.put(pointer, place.getStartMark().getLine() + 1);
    if (node instanceof MappingNode map) {
      return map(map, pointer);
    }
    if (node instanceof SequenceNode list) {
      return list(list, pointer);
    }
    return scalar((ScalarNode) node);
  }

  private ArrayNode list(SequenceNode list, String pointer) {
    ArrayNode array = JSON.arrayNode();
    for (Node item : list.getValue()) {
      array.add(convert(item, pointer + "/" + array.size(), item));
    }
    return array;
  }

  private ObjectNode map(MappingNode map, String pointer) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple entry : map.getValue()) {
      String name = name(entry.getKeyNode());
      refuse(entry.getKeyNode(), object.has(name), "“" + name + "” stands here a second time");
      String below = pointer + "/" + YamlTree.escape(name);
      object.set(name, convert(entry.getValueNode(), below, entry.getKeyNode()));
    }
    return object;
  }

  private static String name(Node key) {
    refuse(key, !(key instanceof ScalarNode), "A name must be plain words, no list or map");
    return words((ScalarNode) key);
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String words = words(scalar);
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(TRUE.contains(words.toLowerCase(Locale.ROOT)));
    }
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(words) : JSON.textNode(words);
  }

  private static JsonNode number(String words) {
    if (WHOLE.matcher(words).matches()) {
      return JSON.numberNode(Long.parseLong(words));
    }
    boolean decimal = DECIMAL.matcher(words).matches();
    return decimal ? JSON.numberNode(Double.parseDouble(words)) : JSON.textNode(words);
  }

  /** An escape in quotes can write what the file itself may not hold. */
  private static String words(ScalarNode scalar) {
    boolean odd = scalar.getValue().codePoints().anyMatch(JsonTree::odd);
    refuse(scalar, odd, "This text holds a control character or half of one; take it out");
    return scalar.getValue();
  }

  private static boolean odd(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return surrogate || (Character.isISOControl(c) && c != '\n' && c != '\t');
  }

  private static void refuse(Node node, boolean refused, String words) {
    if (refused) {
      throw new Refusal(words, node.getStartMark());
    }
  }
}
