package dev.studycoach.home;

import dev.studycoach.chat.Control;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.routing.Panel;
import java.util.List;

/** The words of a member's own page. */
final class HomeViews {
  private HomeViews() {}

  static Message page(List<Panel> panels) {
    if (panels.isEmpty()) {
      return Message.of(
          "Your page",
          "There is nothing here yet. It fills once a study group has begun and you have answered"
              + " its first question.");
    }
    Text body = Text.EMPTY;
    for (Panel panel : panels) {
      body = (body.isEmpty() ? body : body.gap()).bold(panel.title()).line().plus(panel.text());
    }
    return Message.of("Your page", body)
        .with(panels.stream().flatMap(p -> p.controls().stream()).toArray(Control[]::new));
  }
}
