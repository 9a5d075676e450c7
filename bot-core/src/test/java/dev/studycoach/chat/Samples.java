package dev.studycoach.chat;

import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Control.Choice;
import dev.studycoach.chat.Control.Option;
import dev.studycoach.chat.Control.Picker;
import dev.studycoach.chat.Form.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Messages and forms, by name, that every platform must be able to show; each tries one thing. */
public final class Samples {
  private Samples() {}

  public static Map<String, Message> messages() {
    Map<String, Message> all = new LinkedHashMap<>();
    SampleTexts.all().forEach((name, text) -> all.put(name, Message.of("A title", text)));
    all.put("title-empty", Message.line("One line without a title."));
    all.put("title-alone", Message.of("A title without a body", ""));
    all.put("title-special", Message.of("*_~`|<>@[]".repeat(15), "Body."));
    all.put("title-hostile", Message.of("@everyone **bold** <@1> # :tada: https://x.y", "Body."));
    all.put("long-prose", Message.of("Long", prose(Message.LONGEST_BODY)));
    all.put("long-escapes", Message.of("Long", "*".repeat(Message.LONGEST_BODY)));
    all.put("long-lines", Message.of("Long", longLines()));
    all.put("long-style", Message.of("Long", longStyle()));
    all.putAll(controls());
    all.putAll(extras());
    return Collections.unmodifiableMap(all);
  }

  /** Lines of prose, exactly so many characters. */
  static String prose(int length) {
    String line = "Precision is the share of the found (a_b, 100 %) that are right - not of all.\n";
    return line.repeat(length / line.length() + 1).substring(0, length);
  }

  /** Too long by its escapes, with line ends where it can be cut. */
  private static Text longLines() {
    return Text.EMPTY
        .bold("snake_case_name ".repeat(110))
        .line()
        .italic("[a] *b* ".repeat(170))
        .plus(new Span.Styled("SELECT *\nFROM t;\n".repeat(40), Span.Style.CODE_BLOCK))
        .link("The end", SampleTexts.PAGE);
  }

  /** The same with its only place for a cut inside a style. */
  private static Text longStyle() {
    return Text.EMPTY
        .bold("snake_case_name ".repeat(40))
        .line()
        .italic("[a] *b* ".repeat(330))
        .plus(new Span.Styled("SELECT *\nFROM t;\n".repeat(30), Span.Style.CODE_BLOCK))
        .link("The end", SampleTexts.PAGE);
  }

  private static Map<String, Message> controls() {
    Message ask = Message.of("Choose", "Below.");
    Map<String, Message> all = new LinkedHashMap<>();
    all.put("buttons-few", ask.with(button(0), button(1), button(2)));
    all.put("buttons-most", ask.with(many(25, Samples::button)));
    all.put("button-hostile", ask.with(Button.of("@everyone **b** :tada: <@1>", act("odd"))));
    all.put("button-longest", ask.with(Button.of("x".repeat(75), new Action("y".repeat(100)))));
    all.put("choice-one", ask.with(choice("one", 4, 1, 1)));
    all.put("choice-two", ask.with(choice("two", 5, 2, 2)));
    all.put("choice-most", ask.with(choice("most", 25, 1, 25)));
    for (Picker.Kind kind : Picker.Kind.values()) {
      all.put("picker-" + word(kind), ask.with(Picker.one(kind, "Pick one", act("pick"))));
    }
    all.put("picker-many", ask.with(new Picker(act("pick"), "Pick", Picker.Kind.ROLE, 25)));
    all.put(
        "buttons-and-lists",
        ask.with(button(0), choice("one", 3, 1, 1), button(1))
            .with(Picker.one(Picker.Kind.CHANNEL, "Pick one", act("pick")), button(2)));
    return all;
  }

  private static String word(Picker.Kind kind) {
    return switch (kind) {
      case CHANNEL -> "channel";
      case VOICE_CHANNEL -> "voice-channel";
      case ROLE -> "role";
    };
  }

  private static Action act(String name) {
    return Action.of("sample." + name, 42);
  }

  private static Control button(int number) {
    Control.Emphasis[] all = Control.Emphasis.values();
    Action action = Action.of("sample.press", 42, number);
    return new Button(action, "Button " + number, all[number % all.length]);
  }

  private static Control[] many(int count, IntFunction<Control> make) {
    return IntStream.range(0, count).mapToObj(make).toArray(Control[]::new);
  }

  private static Choice choice(String name, int options, int least, int most) {
    List<Option> all =
        IntStream.range(0, options)
            .mapToObj(i -> new Option("v" + i, "Option *" + i + "*"))
            .toList();
    return new Choice(act(name), "Choose " + least + " to " + most, all, least, most);
  }

  private static Map<String, Message> extras() {
    Message message = Message.of("Something else", "Beside it.");
    Attachment chart = file("chart.png", "image/png", "A line that climbs from 40 to 75 %.");
    Attachment table = file("answers.csv", "text/csv", "All answers, one a line. @everyone *b*");
    Map<String, Message> all = new LinkedHashMap<>();
    all.put("files", message.with(chart).with(table));
    all.put("file-alone", Message.line("").with(chart));
    all.put("file-and-button", message.with(chart).with(button(0)));
    all.put("calls", message.calling("1100000000000000021").calling("1100000000000000022"));
    return all;
  }

  private static Attachment file(String name, String type, String alt) {
    return new Attachment(name, type, ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)), alt);
  }

  public static Map<String, Form> forms() {
    Map<String, Form> all = new LinkedHashMap<>();
    all.put(
        "form-every-field",
        new Form(
            act("submit"),
            "A form",
            List.of(
                Field.line("must", "A line that must be filled in", ""),
                Field.optional("may", "A line that may stay empty", ""),
                Field.line("given", "A line with something in it", "**Europe**/Berlin @here"),
                new Field("long", "A paragraph", "One.\nTwo.", true, true, 3000),
                new Field("short", "As short as it gets", "x", false, false, 1))));
    all.put(
        "form-longest",
        new Form(
            new Action("s".repeat(100)),
            "t".repeat(24),
            List.of(
                new Field("i".repeat(40), "l".repeat(45), "v".repeat(3000), true, true, 3000))));
    return Collections.unmodifiableMap(all);
  }
}
