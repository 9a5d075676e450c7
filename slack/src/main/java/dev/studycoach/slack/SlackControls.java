package dev.studycoach.slack;

import static dev.studycoach.slack.SlackRenderer.SHAPES;

import dev.studycoach.chat.Control;
import dev.studycoach.web.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Controls as blocks of actions. */
final class SlackControls {
  /**
   * Before the action of boxes to tick, whose choice counts when the button beside them is pressed.
   */
  static final String TICKED = "~";

  private static final int MOST_BOXES = 10;

  private SlackControls() {}

  static Stream<Json> blocks(List<Control> controls) {
    return Control.rows(controls).stream()
        .map(row -> row.stream().flatMap(SlackControls::elements).toList())
        .map(elements -> SHAPES.of("actions", Map.of("elements", elements)));
  }

  private static Stream<Json> elements(Control control) {
    String action = control.action().line();
    if (control instanceof Control.Button button) {
      return Stream.of(SHAPES.button(action, button.label(), button.emphasis()));
    }
    if (control instanceof Control.Picker picker) {
      return Stream.of(
          SHAPES.of("select_channel", Map.of("action", action, "prompt", picker.prompt())));
    }
    Control.Choice choice = (Control.Choice) control;
    return choice.most() == 1
        ? Stream.of(list("select", action, choice))
        : Stream.of(
            list(shape(choice), TICKED + action, choice),
            SHAPES.button(action, choice.prompt(), Control.Emphasis.PLAIN));
  }

  private static String shape(Control.Choice choice) {
    return choice.options().size() <= MOST_BOXES ? "boxes" : "select_several";
  }

  private static Json list(String shape, String action, Control.Choice choice) {
    List<Json> options = SHAPES.options(choice.options());
    return SHAPES.of(
        shape, Map.of("action", action, "prompt", choice.prompt(), "options", options));
  }
}
