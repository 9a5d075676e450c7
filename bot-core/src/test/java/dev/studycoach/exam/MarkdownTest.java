package dev.studycoach.exam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Span.Link;
import dev.studycoach.chat.Span.Style;
import dev.studycoach.chat.Span.Styled;
import dev.studycoach.chat.Text;
import java.net.URI;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private static final URI DOCS = URI.create("https://docs.aws.amazon.com/");

  static Stream<Arguments> samples() {
    return Stream.of(
        Arguments.of("", Text.EMPTY),
        Arguments.of("plain\nwords", Text.of("plain words")),
        Arguments.of("one\n\ntwo", Text.of("one\n\ntwo")),
        Arguments.of("hard\\\nbreak", Text.of("hard\nbreak")),
        Arguments.of(
            "a **b** *c* `d`", Text.of("a ").bold("b").plus(" ").italic("c").plus(" ").code("d")),
        Arguments.of("**a *b* `c`**", Text.EMPTY.bold("a ").italic("b").bold(" ").code("c")),
        Arguments.of(
            "[**docs** `x`](https://docs.aws.amazon.com/)", Text.EMPTY.link("docs x", DOCS)),
        Arguments.of("<https://docs.aws.amazon.com/>", Text.EMPTY.link(DOCS.toString(), DOCS)),
        Arguments.of("[](https://docs.aws.amazon.com/)", Text.EMPTY.link(DOCS.toString(), DOCS)),
        Arguments.of("[x](javascript:alert(1))", Text.of("x")),
        Arguments.of("[x](https://[)", Text.of("x")),
        Arguments.of("# Head\n\ntext", Text.of("Head\n\ntext")),
        Arguments.of("- one\n- two", Text.of("one\ntwo")),
        Arguments.of("> quoted", Text.of("quoted")),
        Arguments.of("![a cat](https://example.org/cat.png)", Text.of("a cat")),
        Arguments.of("a\n\n---\n\nb", Text.of("a\n\nb")),
        Arguments.of("<b>bold</b> & &amp;", Text.of("<b>bold</b> & &")),
        Arguments.of("<div>\nx\n</div>", Text.of("<div>\nx\n</div>")));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void commonMarkBecomesStyledText(String commonMark, Text text) {
    assertThat(Markdown.text(commonMark)).isEqualTo(text);
  }

  @Test
  void aCodeBlockKeepsItsLines() {
    Text text = Markdown.text("see\n\n```python\na = 1\n\nb = 2\n```");
    assertThat(text.spans())
        .containsExactly(
            new Styled("see\n\n", Style.PLAIN), new Styled("a = 1\n\nb = 2", Style.CODE_BLOCK));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@everyone", "<@123>", "<!channel>", "<@U123|x>", "<#C1>", "<t:0:R>"})
  void whatLooksLikeAMentionStaysPlain(String words) {
    assertThat(Markdown.text(words)).isEqualTo(Text.of(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "*a **b ", "[", "![", "`a ", "<"})
  void deepNestingDoesNotExhaustTheStack(String opening) {
    assertThat(Markdown.text(opening.repeat(3000) + "x").plain()).contains("x");
  }

  @Property
  void anyTextBecomesNothingButWordsAndLinks(
      @ForAll
          @Chars({'*', '_', '`', '[', ']', '(', ')', '<', '>', '@', '!', '#', '\n', ' ', 'a'})
          @StringLength(max = 60)
          String text) {
    assertThat(Markdown.text(text).spans())
        .allMatch(span -> span instanceof Styled || span instanceof Link);
  }

  @Property
  void wordsComeThroughUnchanged(@ForAll @AlphaChars @NotEmpty String words) {
    assertThat(Markdown.text(words)).isEqualTo(Text.of(words));
  }
}
