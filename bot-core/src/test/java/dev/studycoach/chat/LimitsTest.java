package dev.studycoach.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Control.Choice;
import dev.studycoach.chat.Control.Option;
import dev.studycoach.chat.Control.Picker;
import dev.studycoach.chat.Form.Field;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What just fits is taken, and one more is refused. */
class LimitsTest {
  private static final Action ACTION = Action.of("daily.pick", 42);

  @ParameterizedTest
  @MethodSource("mosts")
  void asMuchAsFitsIsTakenAndOneMoreIsRefused(IntConsumer make, int most) {
    assertThatCode(() -> make.accept(most)).doesNotThrowAnyException();
    assertThatThrownBy(() -> make.accept(most + 1)).isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<Arguments> mosts() {
    return Stream.of(
        most("characters of an action", 100, n -> new Action(text(n))),
        most("characters of a title", 150, n -> Message.of(text(n), "")),
        most("characters of a body", 4000, n -> Message.line(text(n))),
        most("controls", 25, n -> Message.line("").with(buttons(n))),
        most("attachments", 4, n -> new Message("", Text.EMPTY, List.of(), files(n), List.of())),
        most("characters of a button", 75, n -> Button.of(text(n), ACTION)),
        most("characters of a prompt", 75, n -> new Choice(ACTION, text(n), options(1), 1, 1)),
        most("options of a choice", 25, n -> new Choice(ACTION, "Which?", options(n), 1, 1)),
        most("characters of a picker", 75, n -> Picker.one(Picker.Kind.CHANNEL, text(n), ACTION)),
        most("characters of a value", 75, n -> new Option(text(n), "label")),
        most("characters of a label", 75, n -> new Option("value", text(n))),
        most("suggestions", 25, n -> new Reply.Suggestions(options(n))),
        most("characters of a form's title", 24, n -> new Form(ACTION, text(n), fields(1))),
        most("fields", 5, n -> new Form(ACTION, "Times", fields(n))),
        most("characters of a field's id", 40, n -> Field.line(text(n), "Time", "")),
        most("characters of a field's label", 45, n -> Field.line("time", text(n), "")),
        most("characters of a line", 100, n -> Field.optional("time", "Time", text(n))),
        most("length of a field", 3000, n -> new Field("id", "Why", "", true, true, n)),
        most("characters of a file's name", 100, n -> file(text(n), "A chart")),
        most("characters of an alt text", 1000, n -> file("chart.png", text(n))));
  }

  @ParameterizedTest
  @MethodSource("blanks")
  void whatMustSaySomethingMayNotBeBlank(Consumer<String> make) {
    assertThatThrownBy(() -> make.accept("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> make.accept(" \n")).isInstanceOf(IllegalArgumentException.class);
    assertThatCode(() -> make.accept("a")).doesNotThrowAnyException();
  }

  static Stream<Named<Consumer<String>>> blanks() {
    return Stream.of(
        Named.of("an action", Action::new),
        Named.of("a button", text -> Button.of(text, ACTION)),
        Named.of("a choice", text -> new Choice(ACTION, text, options(1), 1, 1)),
        Named.of("a picker", text -> Picker.one(Picker.Kind.CHANNEL, text, ACTION)),
        Named.of("an option's value", text -> new Option(text, "label")),
        Named.of("an option's label", text -> new Option("value", text)),
        Named.of("a form's title", text -> new Form(ACTION, text, fields(1))),
        Named.of("a field's id", text -> Field.line(text, "Time", "")),
        Named.of("a field's label", text -> Field.line("time", text, "")),
        Named.of("a file's name", text -> file(text, "A chart")),
        Named.of("an alt text", text -> file("chart.png", text)));
  }

  @Test
  void aMessageMayBeEmptyAndAFormOrAChoiceMayNot() {
    assertThat(Message.line("").body().isEmpty()).isTrue();
    assertThatThrownBy(() -> new Form(ACTION, "Times", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Choice(ACTION, "Which?", List.of(), 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("spans")
  void aChoiceAsksForOneAtLeastAndNoMoreThanThereAre(int least, int most, boolean fits) {
    if (fits) {
      assertThat(choice(least, most).most()).isEqualTo(most);
    } else {
      assertThatThrownBy(() -> choice(least, most)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  static Stream<Arguments> spans() {
    return Stream.of(
        Arguments.of(1, 1, true),
        Arguments.of(1, 3, true),
        Arguments.of(3, 3, true),
        Arguments.of(0, 1, false),
        Arguments.of(2, 1, false),
        Arguments.of(1, 4, false));
  }

  @Test
  void twoControlsMayNotDoTheSame() {
    Message message = Message.line("").with(Button.of("Yes", ACTION));
    assertThatThrownBy(() -> message.with(Picker.one(Picker.Kind.CHANNEL, "Where?", ACTION)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("daily.pick 42");
  }

  /** What the reader sees counts, with the address of a link. */
  @Test
  void theBodyIsMeasuredAsItIsRead() {
    URI page = URI.create("https://docs.aws.amazon.com/");
    int rest = Message.LONGEST_BODY - new Span.Link("page", page).plain().length();
    Text full = Text.of(text(rest)).link("page", page);
    assertThat(Message.of("", full).body()).isEqualTo(full);
    assertThatThrownBy(() -> Message.of("", full.bold("!")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("body is 4001 long, at most 4000 fit");
  }

  @Test
  void anActionIsANameAndItsArguments() {
    Action action = Action.of("daily.lock", 42, "b", "CERTAIN");
    assertThat(action.line()).isEqualTo("daily.lock 42 b CERTAIN");
    assertThat(action.name()).isEqualTo("daily.lock");
    assertThat(action.arguments()).containsExactly("42", "b", "CERTAIN");
    assertThat(Action.of("setup.start").arguments()).isEmpty();
  }

  @Test
  void anAttachmentCanBeReadAgainAndAgain() {
    Attachment file = file("chart.png", "A chart");
    assertThat(file.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("bytes");
    assertThat(file.bytes()).isEqualTo(file.bytes());
    assertThat(file.content().isReadOnly()).isTrue();
  }

  @Test
  void whatAMessageHoldsCannotBeChangedFromOutside() {
    List<Control> controls = new ArrayList<>(List.of(Button.of("Yes", ACTION)));
    Message message = new Message("", Text.EMPTY, controls, List.of(), List.of());
    controls.clear();
    assertThat(message.controls()).hasSize(1);
  }

  private static Arguments most(String what, int most, IntConsumer make) {
    return Arguments.of(Named.of(what, make), most);
  }

  private static Choice choice(int least, int most) {
    return new Choice(ACTION, "Which?", options(3), least, most);
  }

  private static String text(int length) {
    return "a".repeat(length);
  }

  private static Control[] buttons(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Button.of("Yes", Action.of("daily.pick", i)))
        .toArray(Control[]::new);
  }

  private static List<Option> options(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Option("v" + i, "label")).toList();
  }

  private static List<Field> fields(int count) {
    return IntStream.range(0, count).mapToObj(i -> Field.line("f" + i, "Time", "")).toList();
  }

  private static List<Attachment> files(int count) {
    return IntStream.range(0, count).mapToObj(i -> file("chart-" + i, "A chart")).toList();
  }

  private static Attachment file(String name, String alt) {
    ByteBuffer content = ByteBuffer.wrap("bytes".getBytes(StandardCharsets.UTF_8));
    return new Attachment(name, "image/png", content, alt);
  }
}
