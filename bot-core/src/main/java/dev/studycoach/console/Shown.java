package dev.studycoach.console;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Interaction.Click;
import dev.studycoach.chat.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message on the screen whose controls can be used. */
record Shown(long id, @Nullable String reader, List<Key> keys) {
  Shown {
    keys = List.copyOf(keys);
  }

  boolean visibleTo(String user) {
    return reader == null || reader.equals(user);
  }

  /** The click that a line of input means here, such as {@code b}, {@code 2} or {@code b d}. */
  Optional<Click> click(Origin origin, String line) {
    return click(origin, Arrays.asList(line.strip().split("[ ,]+")))
        .or(() -> click(origin, Arrays.asList(line.strip().split(""))));
  }

  private Optional<Click> click(Origin origin, List<String> words) {
    List<String> values = new ArrayList<>();
    String action = null;
    for (String word : words) {
      Key key = keys.stream().filter(k -> k.chosenBy(word)).findFirst().orElse(null);
      if (key == null || (action != null && !action.equals(key.action()))) {
        return Optional.empty();
      }
      action = key.action();
      values.addAll(key.values(word));
    }
    boolean severalButtons = words.size() > 1 && values.isEmpty();
    return action == null || severalButtons
        ? Optional.empty()
        : Optional.of(new Click(origin, new Action(action), values));
  }
}
