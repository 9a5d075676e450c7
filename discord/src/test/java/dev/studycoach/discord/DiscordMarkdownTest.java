package dev.studycoach.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.chat.markdown.HostileTexts;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What Discord makes of the Markdown is what the core said, and fits. */
class DiscordMarkdownTest {
  private static final DiscordReader READER = new DiscordReader(Map.of(), ZoneId.of("UTC"));

  @Property(tries = 2000)
  void plainWordsAreReadExactlyAsTheyAre(@ForAll("plain") Text text) {
    assertThat(READER.plain(DiscordMarkdown.render(text))).isEqualTo(text.plain());
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

  /** Without what nobody sees, at the edges of a card, and without a block's own line ends. */
  private static String bare(String words) {
    return words
        .codePoints()
        .filter(c -> c != '\u200b' && !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Provide
  Arbitrary<Text> plain() {
    return HostileTexts.plain();
  }

  @Provide
  Arbitrary<Text> styled() {
    return HostileTexts.styled();
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
}
