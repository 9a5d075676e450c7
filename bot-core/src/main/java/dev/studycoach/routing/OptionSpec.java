package dev.studycoach.routing;

import dev.studycoach.chat.Control;
import dev.studycoach.chat.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One option of a slash command; what is typed arrives as text and is read by the handler. */
public record OptionSpec(
    String name, String description, boolean required, @Nullable Suggester suggester) {

  /** Offers ways to go on typing. */
  @FunctionalInterface
  public interface Suggester {
    List<Control.Option> suggest(Origin origin, String typed);
  }

  public OptionSpec {
    if (!name.matches("[a-z-]{1,32}")) {
      throw new IllegalArgumentException("not an option's name: " + name);
    }
  }

  public static OptionSpec required(String name, String description) {
    return new OptionSpec(name, description, true, null);
  }

  public static OptionSpec optional(String name, String description) {
    return new OptionSpec(name, description, false, null);
  }

  public OptionSpec suggesting(Suggester offers) {
    return new OptionSpec(name, description, required, offers);
  }

  /** How it is typed: {@code <name>} if required, else {@code [name]}. */
  public String usage() {
    return required ? "<" + name + ">" : "[" + name + "]";
  }
}
