package dev.studycoach.help;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.routing.CommandSpec;
import java.util.List;

/** The words of help. */
final class HelpViews {
  private HelpViews() {}

  static Message help(List<CommandSpec> commands) {
    Text body = Text.EMPTY;
    for (CommandSpec command : commands) {
      body = body.code(command.usage()).plus(" – " + command.description()).line();
    }
    return Message.of(
        "What I understand",
        body.line()
            .plus("Answer the daily question with its buttons: pick, then say how sure you are."));
  }

  static Message about() {
    return Message.of(
        "Study Coach",
        Text.of(
                "I help study groups prepare for certification exams: one question a day, in the"
                    + " proportions of the real exam's domains, and a fair count of study days.")
            .gap()
            .plus("Questions are original. ")
            .bold("Please share no remembered exam questions here")
            .plus(": candidates sign that they will not.")
            .gap()
            .plus(
                "I keep your name, your answers, your study days and hours, your exam dates and results and your"
                    + " settings, and read no other messages. /privacy export gives you all of it, /privacy delete"
                    + " forgets it.")
            .gap()
            .plus("Open source under Apache-2.0. Not affiliated with AWS."));
  }
}
