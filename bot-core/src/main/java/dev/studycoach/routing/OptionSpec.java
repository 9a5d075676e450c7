package dev.studycoach.routing;

import dev.studycoach.chat.Control;
import dev.studycoach.chat.Origin;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One option of a slash command; what is typed arrives as text and is read by the handler.
 *
 * @param choices the only values there are; empty if anything may be typed
 * @param wordy whether all words that follow belong to it, unless they name another option
 */
public record OptionSpec(
    String name,
    String description,
    boolean required,
    List<Control.Option> choices,
    @Nullable Suggester suggester,
    boolean wordy) {

  /** Offers ways to go on typing. */
  @FunctionalInterface
  public interface Suggester {
    List<Control.Option> suggest(Origin origin, String typed);
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
    return new OptionSpec(name, description, true, List.of(), null, false);
  }

  public static OptionSpec optional(String name, String description) {
    return new OptionSpec(name, description, false, List.of(), null, false);
  }

  public OptionSpec suggesting(Suggester offers) {
    return new OptionSpec(name, description, required, choices, offers, wordy);
  }

  /** Takes all words that follow, such as those of a date: {@code in 6 weeks}. */
  public OptionSpec inWords() {
    return new OptionSpec(name, description, required, choices, suggester, true);
  }

  /** Takes nothing but these words. */
  public OptionSpec among(String... words) {
    List<Control.Option> only =
        Stream.of(words).map(word -> new Control.Option(word, word)).toList();
    return new OptionSpec(name, description, required, only, null, wordy);
  }

  /**
   * @throws Refusal if this is none of the choices
   */
  void check(String typed) {
    if (!choices.isEmpty() && choices.stream().noneMatch(c -> c.value().equals(typed))) {
      String words = choices.stream().map(Control.Option::value).collect(Collectors.joining(", "));
      throw new Refusal("I do not know " + name + " “" + typed + "”. Choose one of " + words + ".");
    }
  }

  /** How it is typed: {@code <name>} if required, else {@code [name]}. */
  public String usage() {
    return required ? "<" + name + ">" : "[" + name + "]";
  }
}
