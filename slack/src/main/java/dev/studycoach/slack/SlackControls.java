package dev.studycoach.slack;

import dev.studycoach.chat.Control;
import dev.studycoach.web.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        .map(elements -> Blocks.of("actions", Map.of("elements", elements)));
  }

  private static Stream<Json> elements(Control control) {
    String action = control.action().line();
    if (control instanceof Control.Button button) {
      return Stream.of(button(action, button.label(), button.emphasis()));
    }
    if (control instanceof Control.Picker picker) {
      return Stream.of(
          Blocks.of("select_channel", Map.of("action", action, "prompt", picker.prompt())));
    }
    Control.Choice choice = (Control.Choice) control;
    return choice.most() == 1
        ? Stream.of(list("select", action, choice))
        : Stream.of(
            list(shape(choice), TICKED + action, choice),
            button(action, choice.prompt(), Control.Emphasis.PLAIN));
  }

  private static Json button(String action, String label, Control.Emphasis emphasis) {
    Optional<String> style =
        Optional.of(emphasis.name().toLowerCase(Locale.ROOT)).filter(name -> !name.equals("plain"));
    return Blocks.of("button", Map.of("action", action, "label", label, "style", style));
  }

  private static String shape(Control.Choice choice) {
    return choice.options().size() <= MOST_BOXES ? "boxes" : "select_several";
  }

  private static Json list(String shape, String action, Control.Choice choice) {
    List<Json> options = choice.options().stream().map(SlackControls::option).toList();
    return Blocks.of(
        shape, Map.of("action", action, "prompt", choice.prompt(), "options", options));
  }

  private static Json option(Control.Option option) {
    return Blocks.of("option", Map.of("label", option.label(), "value", option.value()));
  }
}
