package dev.studycoach.welcome;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Text;

/** The words of the introduction. */
final class WelcomeViews {
  private static final String SELF =
      "I am a study coach. I post one exam question a day, in the proportions of the real exam;"
          + " everybody answers with a button, in private, and the solution comes to all. Streaks"
          + " are kept fairly.";

  private WelcomeViews() {}

  static Message hello(Origin origin, String place) {
    Text self = Text.of(SELF).gap();
    return origin.channel().isEmpty()
        ? Message.of(
            "Thank you for inviting me to " + shorten(place),
            self.plus("To begin, write ")
                .code("/setup")
                .plus(" in the channel where your group studies. It takes a minute."))
        : Message.of("Hello", self.plus("Whoever manages this place can begin here:"))
            .with(Button.primary("Set up", Action.of("setup.begin")));
  }

  private static String shorten(String place) {
    return place.length() <= 100 ? place : place.substring(0, 99) + "…";
  }
}
