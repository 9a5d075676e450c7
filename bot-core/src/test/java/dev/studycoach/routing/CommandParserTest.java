package dev.studycoach.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.studycoach.chat.Interaction.Command;
import dev.studycoach.chat.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandParserTest {
  private static final Origin ORIGIN =
      new Origin("console", "terminal", "study", "you", "you", true, Locale.ENGLISH);
  private static final CommandParser PARSER =
      new CommandParser(
          List.of(
              CommandSpec.of("help", "List what I understand"),
              CommandSpec.of("streak", "Show your streak"),
              CommandSpec.of(
                  "streak pause",
                  "Announce days off",
                  OptionSpec.required("from", "First day off"),
                  OptionSpec.required("to", "Last day off"),
                  OptionSpec.optional("reason", "Why")),
              CommandSpec.of(
                  "streak clock",
                  "Set your clock",
                  OptionSpec.required("zone", "Time zone"),
                  OptionSpec.optional("day-start", "When your day begins")),
              CommandSpec.of(
                  "exam set",
                  "Set a date",
                  OptionSpec.required("code", "The exam"),
                  OptionSpec.required("date", "The day").inWords(),
                  OptionSpec.optional("zone", "Time zone")),
              CommandSpec.of(
                  "bake",
                  "Bake something",
                  OptionSpec.required("cake", "Which").taking(words -> digits(words)),
                  OptionSpec.optional("tins", "How many").taking(words -> digits(words)),
                  OptionSpec.optional("shape", "Which").taking(words -> is("round", words)),
                  OptionSpec.optional("note", "What else")),
              CommandSpec.of(
                  "show",
                  "Show something",
                  OptionSpec.optional("whose", "Whose").taking(words -> is("group", words)),
                  OptionSpec.optional("span", "Since").taking(words -> is("week", words)))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/exam set X in 6 weeks zone:Asia/Tokyo",
        "/exam set zone:Asia/Tokyo X in 6 weeks",
        "/exam set X zone:Asia/Tokyo in 6 weeks",
        "/exam set code:X date:in 6 weeks zone:Asia/Tokyo",
        "/exam set code:X date:\"in 6 weeks\" zone:Asia/Tokyo"
      })
  void anOptionInWordsTakesAllThatNameNoOther(String line) {
    assertThat(PARSER.parse(ORIGIN, line).options())
        .isEqualTo(Map.of("code", "X", "date", "in 6 weeks", "zone", "Asia/Tokyo"));
  }

  private static int is(String wanted, List<String> words) {
    return words.get(0).equals(wanted) ? 1 : 0;
  }

  /** Words that are numbers, as an option that wants several. */
  private static int digits(List<String> words) {
    return (int) words.stream().takeWhile(word -> word.matches("\\d+")).count();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/bake 1 2 | {cake=1 2}",
        "/bake 1 2 with nuts | {cake=1 2, note=with nuts}",
        "/bake 1 2 with 3 nuts | {cake=1 2, note=with 3 nuts}",
        "/bake cheese 3 4 nuts | {cake=cheese, note=nuts, tins=3 4}",
        "/bake 1 tins:2 3 nuts | {cake=1, note=nuts, tins=2 3}",
        "/bake tins:\"2\" 1 3 nuts | {cake=1 3, note=nuts, tins=2}",
        "/bake tins:two 1 3 nuts | {cake=1 3, note=nuts, tins=two}",
        "/bake note:nuts 1 3 | {cake=1 3, note=nuts}",
        "/show week group | {span=week, whose=group}",
        "/show group week | {span=week, whose=group}",
        "/show week | {span=week}",
        "/show week month | {span=week month}",
        "/bake 1 round 2 nuts | {cake=1, note=nuts, shape=round, tins=2}",
      })
  void anOptionTakesTheWordsThatAreMeantForIt(String line, String options) {
    assertThat(new TreeMap<>(PARSER.parse(ORIGIN, line).options())).hasToString(options);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/streak pause 10 12",
        "streak pause 10 12",
        "  /streak   pause   10   12  ",
        "/Streak PAUSE 10 12",
        "/streak pause from:10 to:12",
        "/streak pause from=10 to=12",
        "/streak pause to:12 from:10",
        "/streak pause to:12 10",
        "/streak pause 10 to:12",
        "/streak pause \"10\" \"12\"",
        "/streak pause from:\"10\" to:\"12\"",
      })
  void optionsComeByNameOrInTheirOrder(String line) {
    assertThat(PARSER.parse(ORIGIN, line))
        .isEqualTo(new Command(ORIGIN, "streak pause", Map.of("from", "10", "to", "12")));
  }

  @Test
  void theLastOptionTakesTheRestOfTheLine() {
    assertThat(options("/streak pause 10 12 off to the sea"))
        .containsEntry("reason", "off to the sea");
    assertThat(options("/streak pause 10 12 reason:off to the sea"))
        .containsEntry("reason", "off to the sea");
  }

  @Test
  void quotesKeepWordsTogether() {
    assertThat(options("/streak clock \"new york\" 05:00"))
        .isEqualTo(Map.of("zone", "new york", "day-start", "05:00"));
    assertThat(options("/streak pause 10 12 \"\"")).containsEntry("reason", "");
  }

  @Test
  void quotesKeepTheWordsOfANamedOptionTogether() {
    assertThat(options("/streak clock zone:\"new york\" 05:00"))
        .isEqualTo(Map.of("zone", "new york", "day-start", "05:00"));
    assertThat(options("/streak clock day-start:05:00 zone:\"new york\""))
        .isEqualTo(Map.of("zone", "new york", "day-start", "05:00"));
  }

  @Test
  void aQuotedWordNamesNoOption() {
    assertThat(options("/streak pause 10 12 \"to:you\"")).containsEntry("reason", "to:you");
  }

  @Test
  void aLongerPathWinsOverAShorterOne() {
    assertThat(PARSER.parse(ORIGIN, "/streak").path()).isEqualTo("streak");
    assertThat(PARSER.parse(ORIGIN, "/streak clock Asia/Tokyo").path()).isEqualTo("streak clock");
  }

  @ParameterizedTest
  @CsvSource({
    "/hlep,              Did you mean /help?",
    "/strek,             Did you mean /streak?",
    "/straek clock,      Did you mean /streak clock?",
    "/streka pause 1 2,  Did you mean /streak pause?",
  })
  void aMisspeltCommandGetsASuggestion(String line, String hint) {
    assertThatThrownBy(() -> PARSER.parse(ORIGIN, line))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(hint);
  }

  @Test
  void aSecondWordThatIsMisspeltGetsASuggestionToo() {
    assertThatThrownBy(() -> PARSER.parse(ORIGIN, "/streak puase 1 2"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("/streak pause");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "", "/abracadabra", "/völlig anders"})
  void whatResemblesNothingIsSentToHelp(String line) {
    assertThatThrownBy(() -> PARSER.parse(ORIGIN, line))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("/help")
        .hasMessageNotContaining("Did you mean");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/exam", "/exam frobnicate"})
  void aFirstWordAloneIsToldHowItGoesOn(String line) {
    assertThatThrownBy(() -> PARSER.parse(ORIGIN, line))
        .hasMessageContaining("After /exam comes set.");
  }

  @Test
  void aMissingOptionIsNamedWithTheUsage() {
    assertThatThrownBy(() -> PARSER.parse(ORIGIN, "/streak pause 10"))
        .isInstanceOf(Refusal.class)
        .hasMessage("/streak pause needs to: /streak pause <from> <to> [reason]");
  }

  @Test
  void aCommandWithoutOptionsTakesNothingMore() {
    assertThatThrownBy(() -> PARSER.parse(ORIGIN, "/help me"))
        .isInstanceOf(Refusal.class)
        .hasMessage("/help takes nothing more.");
  }

  @Property(tries = 2000)
  void nothingThatIsTypedThrowsAnythingButARefusal(@ForAll String line) {
    assertRefusedAtMost(line);
  }

  @Property(tries = 2000)
  void noMixOfWordsThrowsAnythingButARefusal(@ForAll("mixes") String line) {
    assertRefusedAtMost(line);
  }

  private static void assertRefusedAtMost(String line) {
    Throwable thrown = catchThrowable(() -> PARSER.parse(ORIGIN, line));
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(Refusal.class);
      assertThat(thrown.getMessage()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<String> mixes() {
    return Arbitraries.of(
            "/",
            "streak",
            "pause",
            "clock",
            "help",
            " ",
            " ",
            " ",
            "\t",
            "\n",
            "\u00a0",
            "\"",
            "from",
            "to",
            ":",
            "=",
            "day-start",
            "10",
            "\\",
            "$1",
            "İ",
            "😀",
            "\u200b")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private static Map<String, String> options(String line) {
    return PARSER.parse(ORIGIN, line).options();
  }
}
