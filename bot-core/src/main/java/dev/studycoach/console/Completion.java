package dev.studycoach.console;

import dev.studycoach.chat.Control;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.OptionSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.reader.Candidate;

/** Ways to go on with a line: commands first, then what a command suggests for its options. */
final class Completion {
  private Completion() {}

  static List<Candidate> of(List<CommandSpec> commands, String typed) {
    String word = typed.substring(typed.lastIndexOf(' ') + 1);
    int wordStart = typed.length() - word.length();
    Stream<Candidate> paths =
        commands.stream()
            .filter(command -> slash(command).startsWith(typed))
            .map(command -> command(command, wordStart));
    Stream<Candidate> values =
        commands.stream()
            .filter(command -> typed.startsWith(slash(command) + " "))
            .flatMap(command -> values(command, typed, word));
    return Stream.concat(paths, values).toList();
  }

  private static String slash(CommandSpec command) {
    return "/" + command.path();
  }

  private static Candidate command(CommandSpec command, int wordStart) {
    return new Candidate(
        slash(command).substring(wordStart),
        command.usage(),
        null,
        command.description(),
        null,
        null,
        true);
  }

  /** For {@code zone:eu} what the option suggests for “eu”, else what the next option does. */
  private static Stream<Candidate> values(CommandSpec command, String typed, String word) {
    String name = word.contains(":") ? word.substring(0, word.indexOf(':')) : "";
    int place = typed.substring(slash(command).length() + 1).split(" ", -1).length - 1;
    Optional<OptionSpec> option =
        name.isEmpty() ? command.options().stream().skip(place).findFirst() : command.option(name);
    String prefix = name.isEmpty() ? "" : name + ":";
    return option.map(o -> offers(o, word.substring(prefix.length()))).orElse(List.of()).stream()
        .map(offer -> new Candidate(prefix + offer.value()));
  }

  private static List<Control.Option> offers(OptionSpec option, String typed) {
    return option.suggester() == null
        ? option.choices().stream().filter(c -> c.value().startsWith(typed)).toList()
        : option.suggester().suggest(Conversation.OWNER_ORIGIN, typed);
  }
}
