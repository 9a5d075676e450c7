package dev.studycoach.chat.markdown;

import dev.studycoach.chat.Span.Style;
import dev.studycoach.chat.Span.Styled;
import dev.studycoach.chat.Text;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts full of what some reader could take for markup. */
public final class HostileTexts {
  private HostileTexts() {}

  /** In no style. */
  public static Arbitrary<Text> plain() {
    return spans(words().map(words -> new Styled(words, Style.PLAIN)), 4);
  }

  /** In all styles. */
  public static Arbitrary<Text> styled() {
    return spans(styledSpans(), 5);
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

  private static Arbitrary<Styled> styledSpans() {
    return words().flatMap(words -> Arbitraries.of(Style.class).map(s -> new Styled(words, s)));
  }

  private static Arbitrary<Text> spans(Arbitrary<Styled> span, int most) {
    return span.list().ofMaxSize(most).map(all -> new Text(List.copyOf(all)));
  }
}
