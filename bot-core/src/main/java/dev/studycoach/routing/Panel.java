package dev.studycoach.routing;

import dev.studycoach.chat.Control;
import dev.studycoach.chat.Text;
import java.util.List;

/** What a feature shows on a member's own page, with the buttons to act on it. */
public record Panel(String title, Text text, List<Control> controls) {
  public Panel {
    controls = List.copyOf(controls);
  }

  public static Panel of(String title, String words) {
    return of(title, Text.of(words));
  }

  public static Panel of(String title, Text text, Control... controls) {
    return new Panel(title, text, List.of(controls));
  }
}
