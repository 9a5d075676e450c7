package dev.studycoach.home;

import dev.studycoach.chat.Control;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Text;
import dev.studycoach.routing.Panel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The words of a member's own page. */
final class HomeViews {
  private static final String NOTHING =
      "There is nothing here yet. It fills once a study group has begun and you have answered its"
          + " first question.";
  private static final String BEGIN =
      "There is nothing here yet. To begin, write /setup in the channel where your group studies;"
          + " it takes a minute.";

  private HomeViews() {}

  static Message page(Origin reader, List<Panel> panels) {
    if (panels.isEmpty()) {
      return Message.of("Your page", reader.admin() ? BEGIN : NOTHING);
    }
    Message page = Message.of("Your page", Text.EMPTY);
    for (Panel panel : panels) {
      page = page.with(Text.EMPTY.bold(panel.title()).line().plus(panel.text()));
    }
    return page.with(controls(panels));
  }

  /** Those of the last panel come first, right below it. */
  private static Control[] controls(List<Panel> panels) {
    List<Panel> upwards = new ArrayList<>(panels);
    Collections.reverse(upwards);
    return upwards.stream().flatMap(panel -> panel.controls().stream()).toArray(Control[]::new);
  }
}
