package dev.studycoach.routing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;

/**
 * All commands by their words, for platforms that know commands below commands. There a command
 * that others stand below cannot be used itself, and so stands below itself as {@code show}.
 */
public record CommandTree(List<CommandSpec> commands) {
  private static final String ITSELF = "show";

  /** A word of a command, with either the options that it takes or the words that may follow. */
  public record Node(
      String word, String description, List<OptionSpec> options, List<Node> following) {}

  /** The first words, in the order of the alphabet. */
  public List<Node> roots() {
    return commands.stream()
        .collect(groupingBy(CommandSpec::name, TreeMap::new, toList()))
        .values()
        .stream()
        .map(CommandTree::root)
        .toList();
  }

  private static Node root(List<CommandSpec> sameName) {
    CommandSpec first = sameName.get(0);
    return sameName.size() == 1 && first.subcommand().isEmpty()
        ? leaf(first.name(), first)
        : new Node(
            first.name(),
            first.description(),
            List.of(),
            sameName.stream()
                .map(command -> leaf(command.subcommand().orElse(ITSELF), command))
                .toList());
  }

  private static Node leaf(String word, CommandSpec command) {
    return new Node(word, command.description(), command.options(), List.of());
  }

  /** The path of the command that was used by these words of the tree, parted by blanks. */
  public String path(String words) {
    return commands.stream().anyMatch(command -> command.path().equals(words))
        ? words
        : words.replaceFirst(" .*", "");
  }
}
