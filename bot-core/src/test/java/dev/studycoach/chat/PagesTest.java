package dev.studycoach.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Span.Style;
import dev.studycoach.chat.Span.Styled;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Cutting loses nothing and fits; joining changes nothing that can be read. */
class PagesTest {
  private static final int MOST = 2000;

  /** Twice as long as the words, as if every character needed an escape. */
  private static String escaped(Text text) {
    return text.plain().replaceAll("(?s).", "$0.");
  }

  @Property(tries = 200)
  void everyPageFitsAndNothingIsLost(@ForAll("texts") Text text) {
    List<String> pages = Pages.of(text, MOST, PagesTest::escaped);
    assertThat(pages).allMatch(page -> page.length() <= MOST && !page.isBlank());
    String read = pages.stream().map(PagesTest::letters).collect(Collectors.joining());
    assertThat(read).isEqualTo(letters(escaped(text)));
  }

  @Property(tries = 200)
  void whereThereIsNoMoreRoomTheEndIsMissing(@ForAll("texts") Text text) {
    List<String> pages = Pages.within(text, MOST, 3 * MOST - 100, PagesTest::escaped);
    assertThat(pages).hasSizeLessThanOrEqualTo(3).allMatch(page -> page.length() <= MOST);
    assertThat(String.join("", pages)).hasSizeLessThanOrEqualTo(3 * MOST - 100);
    String read = pages.stream().map(PagesTest::letters).collect(Collectors.joining());
    assertThat(letters(escaped(text))).startsWith(read.replaceFirst("…$", ""));
  }

  private static String letters(String words) {
    return words.replaceAll("[\\s.]", "");
  }

  @Provide
  Arbitrary<Text> texts() {
    Arbitrary<Span> spans =
        Combinators.combine(
                Arbitraries.of(Style.class),
                Arbitraries.strings().withChars("ab \n").ofMaxLength(1500))
            .as((style, words) -> new Styled(words, style));
    return spans.list().ofMaxSize(6).map(Text::new);
  }

  @Test
  void aShortTextIsOnePageAndABlankOneNone() {
    assertThat(Pages.of(Text.of(" Hello\n"), MOST, Text::plain)).containsExactly("Hello");
    assertThat(Pages.of(Text.of(" \n"), MOST, Text::plain)).isEmpty();
  }

  @Test
  void aTextThatDoesNotFitOnOnePageIsSharedOutEvenly() {
    Text text = Text.of("x ".repeat(1200));
    assertThat(Pages.within(Text.of("x"), MOST, 3000, Text::plain)).containsExactly("x");
    assertThat(Pages.within(text, MOST, 3000, Text::plain))
        .containsExactly("x ".repeat(749).strip(), "x ".repeat(451).strip());
    assertThat(Pages.within(text.plus(text), MOST, 3000, Text::plain))
        .containsExactly("x ".repeat(749).strip(), "x ".repeat(749).strip() + "…");
  }

  @Test
  void aPageEndsWithALineIfItCan() {
    String line = "x".repeat(29) + "\n";
    List<String> pages = Pages.of(Text.of(line.repeat(100)), MOST, Text::plain);
    assertThat(pages).allMatch(page -> page.endsWith("x".repeat(29)));
  }

  @Test
  void neighboursInOneStyleAreOne() {
    assertThat(Text.EMPTY.bold("a").bold(" b").italic("").bold("c").spans())
        .containsExactly(new Styled("a bc", Style.BOLD));
    assertThat(Text.EMPTY.bold(" ").plus("a").spans())
        .containsExactly(new Styled(" a", Style.PLAIN));
  }
}
