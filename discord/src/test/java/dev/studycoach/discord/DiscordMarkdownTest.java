package dev.studycoach.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.Span.Style;
import dev.studycoach.chat.Span.Styled;
import dev.studycoach.chat.Text;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words come through as they are; only styles that the core asked for become Markdown. */
class DiscordMarkdownTest {
  private static final DiscordReader READER = new DiscordReader(Map.of(), ZoneId.of("UTC"));
  private static final URI PAGE = URI.create("https://example.org/a_(b)");

  /** What Discord shows as itself: a backslash and a sign; a letter or digit would not do. */
  private static final Pattern ESCAPED = Pattern.compile("\\\\[^0-9A-Za-z\\s]");

  /** All that means something to Discord where it is not escaped. */
  private static final Pattern ACTIVE =
      Pattern.compile(
          "(?m)[\\\\*_~`|<>\\[\\]@]|:\\S|^[ \\t]*(#{1,3}|-#|[-+]|\\d+\\.)[ \\t]|^[ \\t]*-#");

  @Property(tries = 2000)
  void plainWordsAreReadExactlyAsTheyAre(@ForAll("plain") Text text) {
    assertThat(READER.plain(DiscordMarkdown.render(text))).isEqualTo(text.plain());
  }

  @Property(tries = 2000)
  void plainWordsNeitherFormatNorMention(@ForAll("plain") Text text) {
    String bare = ESCAPED.matcher(DiscordMarkdown.render(text)).replaceAll("x");
    assertThat(bare).doesNotContainPattern(ACTIVE);
  }

  @Property(tries = 2000)
  void wordsInAnyStyleAreReadInOrder(@ForAll("styled") Text text) {
    String seen = READER.plain(DiscordMarkdown.render(text));
    assertThat(bare(seen)).isEqualTo(bare(text.plain()));
  }

  @Property(tries = 2000)
  void everyTextFitsOnItsCards(@ForAll("long") Text text) {
    List<String> pages = cards(text);
    assertThat(pages).hasSizeLessThanOrEqualTo(2).allMatch(page -> page.length() <= 4096);
    assertThat(String.join("", pages)).hasSizeLessThanOrEqualTo(6000);
  }

  @Property
  void whatIsCutIsTheEndAndNothingElse(@ForAll("long") Text text) {
    String seen = cards(text).stream().map(READER::plain).collect(Collectors.joining());
    assertThat(bare(text.plain())).startsWith(bare(seen.replaceFirst("…$", "")));
  }

  private static List<String> cards(Text text) {
    Assume.that(text.plain().length() <= Message.LONGEST_BODY);
    return DiscordRenderer.message(Message.of("Title", text)).getEmbeds().stream()
        .map(card -> Objects.requireNonNullElse(card.getDescription(), ""))
        .toList();
  }

  /** Without what nobody sees and without line ends, which a block has of its own. */
  private static String bare(String words) {
    return words.replaceAll("[\u200b\\s]", "");
  }

  private static Arbitrary<String> words() {
    Arbitrary<String> markup =
        Arbitraries.of(
            "*",
            "**",
            "_",
            "__",
            "~~",
            "||",
            "`",
            "```",
            "\\",
            "<",
            ">",
            "@",
            "@everyone",
            "<@1>",
            "<#1>",
            "<t:0:R>",
            "<:a:1>",
            ":a:",
            ":",
            "https://x.y/a_b",
            "[",
            "]",
            "(",
            ")",
            "# ",
            "-# ",
            "- ",
            "+ ",
            "> ",
            "1",
            ".",
            "1. ",
            " ",
            "\n",
            "\n\n",
            "a",
            "Z",
            "é",
            "\u200b",
            "\u202e",
            "\ud83d\ude80",
            "&lt;",
            "#",
            "-",
            "\t",
            "\u00a0");
    return Arbitraries.oneOf(
        markup.list().ofMaxSize(12).map(parts -> String.join("", parts)),
        Arbitraries.strings().ofMaxLength(20));
  }

  @Provide
  Arbitrary<Text> plain() {
    return spans(words().map(words -> new Styled(words, Style.PLAIN)), 4);
  }

  @Provide
  Arbitrary<Text> styled() {
    return spans(styledSpans(), 5);
  }

  @Provide("long")
  Arbitrary<Text> longOnes() {
    Arbitrary<Text> some = styled();
    return some.flatMap(text -> Arbitraries.integers().between(1, 200).map(n -> times(text, n)));
  }

  private static Text times(Text text, int most) {
    int length = Math.max(1, text.plain().length());
    Text all = Text.EMPTY;
    for (int i = 0; i < Math.min(most, Message.LONGEST_BODY / length); i++) {
      all = all.plus(text);
    }
    return all;
  }

  private static Arbitrary<Styled> styledSpans() {
    return words().flatMap(words -> Arbitraries.of(Style.class).map(s -> new Styled(words, s)));
  }

  private static Arbitrary<Text> spans(Arbitrary<Styled> span, int most) {
    return span.list().ofMaxSize(most).map(all -> new Text(List.copyOf(all)));
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
    assertThat(DiscordMarkdown.escape(words)).isEqualTo(markdown);
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
    assertThat(DiscordMarkdown.render(Text.EMPTY.code(words))).isEqualTo(markdown);
  }

  @Test
  void aBlockHoldsFences() {
    Text block = Text.EMPTY.plus(new Styled("````", Style.CODE_BLOCK));
    assertThat(DiscordMarkdown.render(block)).isEqualTo("```\n``\u200b``\n```");
  }

  @Test
  void marksOfNeighboursDoNotRunTogether() {
    Text text = Text.of("a").bold("b").bold("c ").italic("d").plus("e").bold(" ").bold("f");
    assertThat(DiscordMarkdown.render(text)).isEqualTo("a**bc** *d*e **f**");
    assertThat(DiscordMarkdown.render(Text.EMPTY.bold("a").italic("b").bold("c")))
        .isEqualTo("**a**\u200b*b*\u200b**c**");
  }

  @Test
  void twoSpansCannotMakeAListTogether() {
    assertThat(DiscordMarkdown.render(Text.of("1").plus(". a"))).isEqualTo("1\\. a");
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
    return DiscordMarkdown.render(Text.EMPTY.link(label, page));
  }
}
