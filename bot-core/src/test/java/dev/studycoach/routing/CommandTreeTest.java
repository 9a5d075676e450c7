package dev.studycoach.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.routing.CommandTree.Node;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command has its place in the tree, and is found again from there. */
class CommandTreeTest {
  private static final OptionSpec SIZE = OptionSpec.required("size", "How big");
  private static final CommandTree TREE =
      new CommandTree(
          List.of(
              CommandSpec.of("tea", "Make tea", SIZE),
              CommandSpec.of("tea green", "Make green tea"),
              CommandSpec.of("cake", "Bake", SIZE),
              CommandSpec.of("exam add", "Add an exam", SIZE)));

  @Test
  void aCommandThatStandsAloneTakesItsOptions() {
    assertThat(TREE.roots().get(0)).isEqualTo(new Node("cake", "Bake", List.of(SIZE), List.of()));
  }

  @Test
  void aCommandOfTwoWordsStandsBelowItsFirst() {
    assertThat(TREE.roots().get(1))
        .isEqualTo(
            new Node(
                "exam",
                "Add an exam",
                List.of(),
                List.of(new Node("add", "Add an exam", List.of(SIZE), List.of()))));
  }

  @Test
  void aCommandThatOthersStandBelowStandsBelowItself() {
    assertThat(TREE.roots().get(2))
        .isEqualTo(
            new Node(
                "tea",
                "Make tea",
                List.of(),
                List.of(
                    new Node("show", "Make tea", List.of(SIZE), List.of()),
                    new Node("green", "Make green tea", List.of(), List.of()))));
  }

  @ParameterizedTest
  @CsvSource({"cake, cake", "tea show, tea", "tea green, tea green", "exam add, exam add"})
  void theWordsOfTheTreeLeadToTheCommand(String words, String path) {
    assertThat(TREE.path(words)).isEqualTo(path);
  }
}
