package dev.studycoach.console;

import dev.studycoach.chat.Control;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Interaction.Click;
import dev.studycoach.chat.Interaction.Line;
import dev.studycoach.chat.Interaction.Submission;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.console.Screen.Pressed;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Router;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines become interactions, replies become messages on the screen. */
final class Conversation {
  private static final String CHANNEL = "study";
  private static final String OWNER = "you";

  static final Origin OWNER_ORIGIN = origin(OWNER);

  private final Router router;
  private final ConsoleIo io;
  private final Screen screen;
  private final ConsoleTime time;
  private String speaker = OWNER;
  private long privateId;

  Conversation(Router router, ConsoleIo io, Screen screen, ConsoleTime time) {
    this.router = router;
    this.io = io;
    this.screen = screen;
    this.time = time;
  }

  String speaker() {
    return speaker;
  }

  /** Sets a group up with all defaults, as its owner would with /setup and Start. */
  void startGroup(ZoneId zone) {
    Interaction setup =
        new Interaction.Command(origin(), "setup", Map.of("exam", "MLS-C01", "zone", zone.getId()));
    if (router.handle(setup) instanceof Reply.Post checklist) {
      checklist.message().controls().stream()
          .map(Control::action)
          .filter(action -> action.name().equals("setup.start"))
          .findFirst()
          .ifPresent(start -> say(new Click(origin(), start, List.of()), null));
    }
  }

  void hear(String line) {
    try {
      understand(line);
    } catch (Refusal refusal) {
      screen.line("  " + refusal.words());
    }
  }

  private void understand(String line) {
    if (line.isEmpty() || line.startsWith("#!")) {
      return;
    }
    if (line.startsWith("/as ")) {
      speaker = line.substring(4).strip().toLowerCase(Locale.ROOT);
    } else if (line.startsWith("/clock")) {
      time.move(line.substring(6).strip());
      screen.line("  It is " + time.now() + ".");
    } else if (line.startsWith("/")) {
      say(new Line(origin(), line), null);
    } else {
      press(line);
    }
  }

  private void press(String line) {
    Pressed pressed =
        screen
            .press(origin(), line)
            .orElseThrow(
                () ->
                    new Refusal(
                        "There is no button “" + line + "” here. /help lists what I understand."));
    say(pressed.click(), pressed.shown());
  }

  private void say(Interaction interaction, @Nullable Shown clicked) {
    Ack ack = router.ack(interaction);
    Reply reply = router.handle(interaction);
    if (reply instanceof Reply.Post post) {
      show(--privateId, ack == Ack.PUBLIC ? null : speaker, post.message());
    } else if (reply instanceof Reply.Edit edit) {
      show(clicked == null ? --privateId : clicked.id(), speaker, edit.message());
    } else if (reply instanceof Reply.Whisper whisper) {
      show(--privateId, speaker, whisper.message());
    } else if (reply instanceof Reply.Open open) {
      fill(open.form(), clicked);
    } else if (reply instanceof Reply.Suggestions offers) {
      offers.options().forEach(option -> screen.line("  " + option.label()));
    }
  }

  private void show(long id, @Nullable String reader, Message message) {
    String heading = reader == null ? "#" + CHANNEL : "only " + reader;
    screen.show(id, reader, heading, message, Key.of(message.controls()));
  }

  /** Asks for one field after the other; an empty line keeps what stands there. */
  private void fill(Form form, @Nullable Shown clicked) {
    screen.line("  " + form.title());
    Map<String, String> filled = new HashMap<>();
    for (Form.Field field : form.fields()) {
      screen.line(
          "  " + field.label() + (field.value().isEmpty() ? "" : " [" + field.value() + "]"));
      Optional<String> typed = io.read("  " + field.label() + "> ");
      if (typed.isEmpty()) {
        return;
      }
      filled.put(field.id(), typed.get().isBlank() ? field.value() : typed.get());
    }
    say(new Submission(origin(), form.submit(), filled), clicked);
  }

  private Origin origin() {
    return origin(speaker);
  }

  private static Origin origin(String user) {
    return new Origin(
        ConsolePlatform.NAME, "terminal", CHANNEL, user, user, user.equals(OWNER), Locale.ENGLISH);
  }
}
