package dev.studycoach.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.OptionSpec;
import dev.studycoach.routing.Typed;
import java.util.List;
import org.jline.reader.Candidate;
import org.junit.jupiter.api.Test;

class CompletionTest {
  private static final List<CommandSpec> COMMANDS =
      List.of(
          CommandSpec.of("streak", "Show your streak"),
          CommandSpec.of("streak why", "Explain it"),
          CommandSpec.of(
              "streak clock",
              "Set it",
              OptionSpec.required("zone", "Zone").suggesting(Typed::zones),
              OptionSpec.optional("day-start", "Time")),
          CommandSpec.of(
              "board", "Compare", OptionSpec.optional("by", "What").among("hours", "streak")));

  @Test
  void commandsGoOnFromWhatIsTyped() {
    assertThat(offers("/st")).containsExactly("/streak", "/streak why", "/streak clock");
    assertThat(offers("/streak w")).containsExactly("why");
  }

  @Test
  void optionsOfferTheirValuesByPlaceAndByName() {
    assertThat(offers("/streak clock kolk")).containsExactly("Asia/Kolkata");
    assertThat(offers("/streak clock zone:kolk")).containsExactly("zone:Asia/Kolkata");
    assertThat(offers("/streak clock Asia/Kolkata 05")).isEmpty();
  }

  @Test
  void anOptionWithChoicesOffersThem() {
    assertThat(offers("/board ")).containsExactly("hours", "streak");
    assertThat(offers("/board by:s")).containsExactly("by:streak");
  }

  @Test
  void anythingElseHasNoEnding() {
    assertThat(offers("hello")).isEmpty();
    assertThat(offers("/frob")).isEmpty();
  }

  private static List<String> offers(String typed) {
    return Completion.of(COMMANDS, typed).stream().map(Candidate::value).toList();
  }
}
