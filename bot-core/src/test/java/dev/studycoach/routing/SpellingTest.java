package dev.studycoach.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Span;
import dev.studycoach.chat.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  private final Spelling spelling =
      new Spelling(
          "/coach",
          List.of(CommandSpec.of("streak", "Show it"), CommandSpec.of("streak why", "Explain it")));

  @ParameterizedTest
  @CsvSource({
    "/streak, /coach streak",
    "Type /streak why., Type /coach streak why.",
    "(/streak), (/coach streak)",
    "/streaks, /streaks",
    "/other, /other",
    "a/streak, a/streak",
    "/streak/x, /streak/x",
    "/streak.html, /streak.html"
  })
  void commandsAreWrittenAsTheyAreTypedThere(String words, String there) {
    assertThat(spelling.written(words)).isEqualTo(there);
  }

  @Test
  void codeBlocksAreNotRewritten() {
    Text text = Text.EMPTY.bold("/streak").plus(new Span.Styled("/streak", Span.Style.CODE_BLOCK));
    assertThat(spelling.written(text).plain()).isEqualTo("/coach streak/streak");
  }

  @ParameterizedTest
  @CsvSource({
    "/coach streak, streak",
    "' /coach  streak ', streak",
    "streak, streak",
    "/coach, ''"
  })
  void theCommandThatStandsForAllIsNotPartOfWhatWasTyped(String typed, String line) {
    assertThat(Spelling.read("/coach", typed)).isEqualTo(line);
  }
}
