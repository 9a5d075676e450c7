package dev.studycoach.console;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Control.Choice;
import dev.studycoach.chat.Control.Picker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a person types to press or choose something.
 *
 * @param key a letter, a number, or the sign before a name: {@code #} for any channel, {@code @}
 *     for any role
 * @param action what is sent
 * @param value what is chosen from a list; empty for a button
 * @param label what is shown behind the key
 */
record Key(String key, String action, String value, String label) {
  /** Letters where labels are or begin with one, else numbers in their order. */
  static List<Key> of(List<Control> controls) {
    List<Key> keys = new ArrayList<>();
    for (Control control : controls) {
      if (control instanceof Button button) {
        keys.add(numbered(keys, button.action(), "", button.label()));
      } else if (control instanceof Choice choice) {
        choice
            .options()
            .forEach(o -> keys.add(numbered(keys, choice.action(), o.value(), o.label())));
      } else if (control instanceof Picker picker) {
        keys.add(named(picker));
      }
    }
    return keys;
  }

  private static Key named(Picker picker) {
    return picker.kind() == Picker.Kind.ROLE
        ? new Key("@", picker.action().line(), "", "name of a role")
        : new Key("#", picker.action().line(), "", "name of a channel");
  }

  private boolean named() {
    return key.equals("#") || key.equals("@");
  }

  private static Key numbered(List<Key> before, Action action, String value, String label) {
    if (label.matches("[A-Z]|[A-Z]\\. .*")) {
      String letter = label.substring(0, 1);
      return new Key(letter.toLowerCase(Locale.ROOT), action.line(), value, letter);
    }
    long number = 1 + before.stream().filter(k -> k.key.matches("\\d+")).count();
    return new Key(Long.toString(number), action.line(), value, label);
  }

  boolean chosenBy(String word) {
    return named() ? word.length() > 1 && word.startsWith(key) : key.equalsIgnoreCase(word);
  }

  /** What is sent as the value when this key was typed as the word. */
  List<String> values(String word) {
    if (named()) {
      return List.of(word.substring(1));
    }
    return value.isEmpty() ? List.of() : List.of(value);
  }

  /** Such as {@code [A]} or {@code [2 Certain]}. */
  String shown() {
    return lettered() ? "[" + label + "]" : "[" + key + " " + label + "]";
  }

  /** Whether it stands in a line of its own. */
  boolean listed() {
    return !value.isEmpty() && !lettered();
  }

  private boolean lettered() {
    return label.equalsIgnoreCase(key);
  }
}
