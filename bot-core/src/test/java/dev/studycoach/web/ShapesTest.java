package dev.studycoach.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control.Emphasis;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Span;
import dev.studycoach.chat.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapesTest {
  private static final Shapes SHAPES =
      new Shapes(
          Json.read(
              """
              {"text": {"all": "{parts}"}, "stretch": {"some": "{spans}"},
               "plain": {"p": "{words}"}, "bold": {"b": "{words}"}, "code_block": {"c": "{words}"},
               "mention": {"who": "{id}", "as": "{name}"},
               "danger_button": {"do": "{action}", "label": {"now": "{label}"}},
               "form": {"of": "{fields}", "remember": "{memory}"},
               "field": {"id": "{id}", "must": "{optional}", "is": "{value}"},
               "list": {"items": [{"one": "{one}"}, "fixed"], "format": "{a}, {b}"}}
              """));

  @Test
  void gapsAreFilledWhereverTheyStand() {
    assertThat(SHAPES.of("list", Map.of("one", 1)))
        .hasToString("{\"items\":[{\"one\":1},\"fixed\"],\"format\":\"{a}, {b}\"}");
  }

  @Test
  void aFieldWithoutAWordIsLeftOut() {
    assertThat(SHAPES.of("mention", Map.of("id", Optional.empty(), "name", "x")))
        .hasToString("{\"as\":\"x\"}");
  }

  @Test
  void whatIsFilledInHasNoGaps() {
    assertThat(SHAPES.of("mention", Map.of("id", "{name}", "name", "x")))
        .hasToString("{\"who\":\"{name}\",\"as\":\"x\"}");
  }

  @Test
  void codeBlocksStandBetweenStretches() {
    Text text = Text.of("a").bold("b").plus(new Span.Styled("c", Span.Style.CODE_BLOCK)).plus("d");
    assertThat(SHAPES.text(text))
        .hasToString(
            """
            {"all":[{"some":[{"p":"a"},{"b":"b"}]},{"c":"c"},{"some":[{"p":"d"}]}]}""");
  }

  @Test
  void peopleAreMentionedByTheIdWithinTheirWorkspace() {
    Text text = Text.EMPTY.plus(new Span.Mention("T1/U2", "Ana"));
    assertThat(SHAPES.text(text))
        .hasToString("{\"all\":[{\"some\":[{\"who\":\"U2\",\"as\":\"Ana\"}]}]}");
  }

  @Test
  void aButtonHasTheShapeOfItsEmphasis() {
    assertThat(SHAPES.button("go 1", "Go", Emphasis.DANGER))
        .hasToString("{\"do\":\"go 1\",\"label\":{\"now\":\"Go\"}}");
  }

  @Test
  void anEmptyFieldOfAFormHasNoValue() {
    Form form =
        new Form(
            Action.of("save"),
            "Title",
            List.of(Form.Field.line("a", "A", ""), Form.Field.optional("b", "B", "x")));
    assertThat(SHAPES.form(form, "there"))
        .hasToString(
            """
            {"of":[{"id":"a","must":false},{"id":"b","must":true,"is":"x"}],"remember":"there"}""");
  }
}
