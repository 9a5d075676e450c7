package dev.studycoach.routing;

import dev.studycoach.chat.Control;
import dev.studycoach.chat.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One option of a slash command; what is typed arrives as text and is read by the handler.
 *
 * @param choices the only values there are; empty if anything may be typed
 * @param taker which words of a line are meant for it; null: the next one, whatever it is
 */
public record OptionSpec(
    String name,
    String description,
    boolean required,
    List<Control.Option> choices,
    @Nullable Suggester suggester,
    @Nullable Taker taker) {

  /** Offers ways to go on typing. */
  @FunctionalInterface
  public interface Suggester {
    List<Control.Option> suggest(Origin origin, String typed);
  }

  /** Tells how many words of a line belong to an option; 0: none, the option is left out. */
  @FunctionalInterface
  public interface Taker {
    int count(List<String> words);
  }

  public OptionSpec {
    if (!name.matches("[a-z-]{1,32}")) {
      throw new IllegalArgumentException("not an option's name: " + name);
    }
    if (description.isBlank() || description.length() > 100 || choices.size() > 25) {
      throw new IllegalArgumentException("describe " + name + " shortly, with up to 25 choices");
    }
    choices = List.copyOf(choices);
  }

  public static OptionSpec required(String name, String description) {
    return new OptionSpec(name, description, true, List.of(), null, null);
  }

  public static OptionSpec optional(String name, String description) {
    return new OptionSpec(name, description, false, List.of(), null, null);
  }

  public OptionSpec suggesting(Suggester offers) {
    return new OptionSpec(name, description, required, choices, offers, taker);
  }

  /** In a line it takes as many of the next words as belong to it, or none. */
  public OptionSpec taking(Taker words) {
    return new OptionSpec(name, description, required, choices, suggester, words);
  }

  /** Takes all words that follow, such as those of a date: {@code in 6 weeks}. */
  public OptionSpec inWords() {
    return taking(List::size);
  }

  /** How many of the next words of a line belong to it; one that is required takes at least one. */
  int taken(List<String> words) {
    return taker == null ? 1 : Math.max(required ? 1 : 0, taker.count(words));
  }

  /** Takes nothing but one of these words, in capitals or not. */
  public OptionSpec among(String... words) {
    List<Control.Option> only =
        Stream.of(words).map(word -> new Control.Option(word, word)).toList();
    Taker taker = next -> choice(only, next.get(0)).isPresent() ? 1 : 0;
    return new OptionSpec(name, description, required, only, null, taker);
  }

  /**
   * What was typed, as a choice is spelt if there are choices.
   *
   * @throws Refusal if this is none of the choices
   */
  String read(String typed) {
    return choices.isEmpty()
        ? typed
        : choice(choices, typed)
            .orElseThrow(
                () -> new Refusal("I do not know “" + typed + "”. Choose one of " + words() + "."));
  }

  /** The choices in a row. */
  String words() {
    return choices.stream().map(Control.Option::value).collect(Collectors.joining(", "));
  }

  private static Optional<String> choice(List<Control.Option> choices, String typed) {
    return choices.stream()
        .map(Control.Option::value)
        .filter(value -> value.equalsIgnoreCase(typed))
        .findFirst();
  }

  /** How it is typed: {@code <name>} if required, else {@code [name]}. */
  public String usage() {
    return required ? "<" + name + ">" : "[" + name + "]";
  }
}
