package dev.studycoach.slack;

import dev.studycoach.chat.Control;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Control.Choice;
import dev.studycoach.chat.Control.Option;
import dev.studycoach.chat.Control.Picker;
import java.util.List;
import java.util.stream.Stream;

/** Controls as blocks of actions. */
final class SlackControls {
  /**
   * Before the action of boxes to tick, whose choice counts when the button beside them is pressed.
   */
  static final String TICKED = "~";

  private static final Json CHANNELS =
      Json.object().with("include", List.of("public", "private")).with("exclude_bot_users", true);

  private static final int MOST_BOXES = 10;

  private SlackControls() {}

  static Stream<Json> blocks(List<Control> controls) {
    return Control.rows(controls).stream()
        .map(row -> row.stream().flatMap(SlackControls::elements).toList())
        .map(elements -> Json.of("actions").with("elements", elements));
  }

  private static Stream<Json> elements(Control control) {
    return control instanceof Button button ? Stream.of(button(button)) : list(control).stream();
  }

  private static Json button(Button button) {
    Json plain = button(button.action().line(), button.label());
    return switch (button.emphasis()) {
      case PLAIN -> plain;
      case PRIMARY -> plain.with("style", "primary");
      case DANGER -> plain.with("style", "danger");
    };
  }

  private static Json button(String action, String label) {
    return Json.of("button").with("action_id", action).with("text", Json.plain(label));
  }

  private static List<Json> list(Control control) {
    String action = control.action().line();
    if (control instanceof Picker picker) {
      return List.of(
          select("conversations_select", action, picker.prompt()).with("filter", CHANNELS));
    }
    Choice choice = (Choice) control;
    List<Json> options = choice.options().stream().map(SlackControls::option).toList();
    if (choice.most() == 1) {
      return List.of(select("static_select", action, choice.prompt()).with("options", options));
    }
    Json boxes =
        options.size() <= MOST_BOXES
            ? Json.of("checkboxes").with("action_id", TICKED + action)
            : select("multi_static_select", TICKED + action, choice.prompt());
    return List.of(boxes.with("options", options), button(action, choice.prompt()));
  }

  private static Json select(String type, String action, String prompt) {
    return Json.of(type).with("action_id", action).with("placeholder", Json.plain(prompt));
  }

  private static Json option(Option option) {
    return Json.object().with("text", Json.plain(option.label())).with("value", option.value());
  }
}
