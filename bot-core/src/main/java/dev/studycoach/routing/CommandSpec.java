package dev.studycoach.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A slash command as every platform announces it.
 *
 * @param path one or two lower-case words, such as {@code streak why}
 * @param frequent whether people use it so often that a platform offers a shortcut to it
 */
public record CommandSpec(
    String path, String description, List<OptionSpec> options, boolean frequent) {
  public CommandSpec {
    if (!path.matches("[a-z-]{1,32}( [a-z-]{1,32})?")) {
      throw new IllegalArgumentException("not a command's path: " + path);
    }
    if (description.isBlank() || description.length() > 100) {
      throw new IllegalArgumentException("describe /" + path + " in 1 to 100 characters");
    }
    options = List.copyOf(options);
  }

  public static CommandSpec of(String path, String description, OptionSpec... options) {
    return new CommandSpec(path, description, List.of(options), false);
  }

  /** The same as one of the few that people use all the time. */
  public CommandSpec often() {
    return new CommandSpec(path, description, options, true);
  }

  /** The first word of the path. */
  public String name() {
    return path.replaceFirst(" .*", "");
  }

  /** The second word of the path, if it has one. */
  public Optional<String> subcommand() {
    return Optional.of(path.replaceFirst("[^ ]* ?", "")).filter(word -> !word.isEmpty());
  }

  public Optional<OptionSpec> option(String name) {
    return options.stream().filter(option -> option.name().equals(name)).findFirst();
  }

  /**
   * What was typed for each option, choices as they are spelt.
   *
   * @throws Refusal if an option is none of its choices
   */
  Map<String, String> read(Map<String, String> typed) {
    return typed.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, entry -> read(entry.getKey(), entry.getValue())));
  }

  private String read(String name, String typed) {
    return option(name).map(option -> option.read(typed)).orElse(typed);
  }

  /** How it is typed, such as {@code /streak pause <from> <to>}. */
  public String usage() {
    StringBuilder usage = new StringBuilder("/").append(path);
    options.forEach(option -> usage.append(' ').append(option.usage()));
    return usage.toString();
  }
}
