package dev.studycoach.chat.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Span.Mention;
import dev.studycoach.chat.Span.Moment;
import dev.studycoach.chat.Span.Style;
import dev.studycoach.chat.Span.Styled;
import dev.studycoach.chat.Text;
import java.net.URI;
import java.time.Instant;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words come through as they are; only styles that the core asked for become Markdown. */
class MarkdownWriterTest {
  private static final MarkdownWriter WRITER =
      new MarkdownWriter(
          new Dialect(
              person -> "(person " + person.userId() + ")",
              role -> "(role " + role.id() + ")",
              channel -> "(channel " + channel.id() + ")",
              Moment::words));
  private static final URI PAGE = URI.create("https://example.org/a_(b)");

  /** What is shown as itself: a backslash and a sign; a letter or digit would not do. */
  private static final Pattern ESCAPED = Pattern.compile("\\\\[^0-9A-Za-z\\s]");

  /** All that means something where it is not escaped. */
  private static final Pattern ACTIVE =
      Pattern.compile(
          "(?m)[\\\\*_~`|<>\\[\\]@]|:\\S|^[ \\t]*(#{1,3}|-#|[-+]|\\d+\\.)[ \\t]|^[ \\t]*-#");

  @Property(tries = 2000)
  void plainWordsNeitherFormatNorMention(@ForAll("plain") Text text) {
    String bare = ESCAPED.matcher(WRITER.render(text)).replaceAll("x");
    assertThat(bare).doesNotContainPattern(ACTIVE);
  }

  @Provide
  Arbitrary<Text> plain() {
    return HostileTexts.plain();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "plain => plain",
        "@everyone => \\@everyone",
        "<@1> => \\<\\@1\\>",
        "# head => \\# head",
        "-# small => \\-# small",
        "- item => \\- item",
        "+ item => \\+ item",
        "* item => \\* item",
        "1. item => 1\\. item",
        "1.5 items => 1.5 items",
        "a - b # c 1. d => a - b # c 1. d",
        "> quote => \\> quote",
        "snake_case => snake\\_case",
        "note: fine => note: fine",
        "10:30 => 10\\:30",
        ":tada: => \\:tada\\:",
        "https://x.y => https\\://x.y",
        "a\\b => a\\\\b",
        "&lt; => &lt;",
      })
  void plainWordsAreEscapedWhereTheyCouldMeanMore(String words, String markdown) {
    assertThat(Escapes.escape(words)).isEqualTo(markdown);
  }

  @ParameterizedTest
  @CsvSource({
    "a, `a`",
    "a`b, ``a`b``",
    "`a`, `` `a` ``",
    "a``b, ``a`\u200b`b``",
    "a```b, ``a`\u200b`\u200b`b``",
    "a\\, `a\\`",
  })
  void codeHoldsBackticks(String words, String markdown) {
    assertThat(WRITER.render(Text.EMPTY.code(words))).isEqualTo(markdown);
  }

  @Test
  void aBlockHoldsFences() {
    Text block = Text.EMPTY.plus(new Styled("````", Style.CODE_BLOCK));
    assertThat(WRITER.render(block)).isEqualTo("```\n``\u200b``\n```");
  }

  @Test
  void marksOfNeighboursDoNotRunTogether() {
    Text text = Text.of("a").bold("b").bold("c ").italic("d").plus("e").bold(" ").bold("f");
    assertThat(WRITER.render(text)).isEqualTo("a**bc** *d*e **f**");
    assertThat(WRITER.render(Text.EMPTY.bold("a").italic("b").bold("c")))
        .isEqualTo("**a**\u200b*b*\u200b**c**");
  }

  @Test
  void twoSpansCannotMakeAListTogether() {
    assertThat(WRITER.render(Text.of("1").plus(". a"))).isEqualTo("1\\. a");
  }

  @Test
  void linksOpenPagesOnly() {
    assertThat(link("[a] *b*", PAGE)).isEqualTo("[(a) \\*b\\*](<https://example.org/a_%28b%29>)");
    assertThat(link(PAGE.toString(), PAGE)).isEqualTo("<https://example.org/a_%28b%29>");
    assertThat(link("https://else.org", PAGE))
        .isEqualTo("https\\://else.org (<https://example.org/a_%28b%29>)");
    assertThat(link("", PAGE)).isEqualTo("<https://example.org/a_%28b%29>");
  }

  private static String link(String label, URI page) {
    return WRITER.render(Text.EMPTY.link(label, page));
  }

  @Test
  void peoplePlacesAndMomentsAreWrittenInTheDialect() {
    Text text =
        Text.EMPTY
            .plus(new Mention("1", "Ada"))
            .role("2")
            .channel("3")
            .moment(Instant.EPOCH, "long ago");
    assertThat(WRITER.render(text)).isEqualTo("(person 1)(role 2)(channel 3)long ago");
  }
}
