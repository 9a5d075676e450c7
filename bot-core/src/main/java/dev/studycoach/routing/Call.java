package dev.studycoach.routing;

import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Interaction.Arrival;
import dev.studycoach.chat.Interaction.Click;
import dev.studycoach.chat.Interaction.Command;
import dev.studycoach.chat.Interaction.Submission;
import dev.studycoach.chat.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An interaction as a handler reads it.
 *
 * @param arguments the words of a clicked action after its name
 * @param values what was chosen from a list
 * @param inputs the options of a command or the fields of a form
 */
public record Call(
    Origin origin, List<String> arguments, List<String> values, Map<String, String> inputs) {

  static Call of(Interaction interaction) {
    if (interaction instanceof Click click) {
      return new Call(click.origin(), click.action().arguments(), click.values(), Map.of());
    }
    if (interaction instanceof Submission form) {
      return new Call(form.origin(), form.action().arguments(), List.of(), form.fields());
    }
    if (interaction instanceof Command command) {
      return new Call(command.origin(), List.of(), List.of(), command.options());
    }
    List<String> arguments =
        interaction instanceof Arrival arrival ? List.of(arrival.place()) : List.of();
    return new Call(interaction.origin(), arguments, List.of(), Map.of());
  }

  /**
   * The argument as an id.
   *
   * @throws Refusal if somebody forged the button
   */
  public long id(int index) {
    try {
      return Long.parseLong(argument(index));
    } catch (NumberFormatException e) {
      throw Refusal.staleButton();
    }
  }

  /**
   * @throws Refusal if somebody forged the button
   */
  public String argument(int index) {
    if (index >= arguments.size()) {
      throw Refusal.staleButton();
    }
    return arguments.get(index);
  }

  /** What was typed, without blanks around it; empty if nothing was. */
  public Optional<String> input(String name) {
    return Optional.ofNullable(inputs.get(name))
        .map(String::strip)
        .filter(typed -> !typed.isEmpty());
  }
}
