package dev.studycoach.routing;

import dev.studycoach.chat.Interaction.Command;
import dev.studycoach.chat.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Reads a typed command, such as {@code /streak pause 2026-03-10 to:2026-03-12}: options by name or
 * in their order, the last one takes the rest of the line, quotes keep words together. An option
 * may take several words, and waits for its own where the next ones are not meant for it.
 */
public final class CommandParser {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|[a-z-]+[:=]\"[^\"]*\"|\\S+");

  private final Map<String, CommandSpec> specs = new LinkedHashMap<>();

  public CommandParser(List<CommandSpec> commands) {
    commands.forEach(command -> specs.put(command.path(), command));
  }

  /**
   * @throws Refusal naming what is unknown or missing, with the usage
   */
  public Command parse(Origin origin, String line) {
    List<MatchResult> words = WORD.matcher(line.strip().replaceFirst("^/", "")).results().toList();
    String two = path(words, 2);
    CommandSpec spec = Optional.ofNullable(specs.get(two)).orElse(specs.get(path(words, 1)));
    if (spec == null) {
      throw unknown(two, List.copyOf(specs.values()));
    }
    int used = spec.path().split(" ").length;
    if (spec.options().isEmpty() && used < words.size()) {
      throw tooMuch(spec, two);
    }
    Map<String, String> options = options(spec, words.subList(used, words.size()));
    requireComplete(spec, options);
    return new Command(origin, spec.path(), options);
  }

  static Refusal unknown(String typed, List<CommandSpec> commands) {
    String nearest =
        commands.stream()
            .map(CommandSpec::path)
            .min(
                Comparator.<String>comparingInt(path -> distance(path, typed))
                    .thenComparing(Comparator.comparingInt(String::length).reversed()))
            .orElse("help");
    boolean near = distance(nearest, typed) <= 3 && nearest.startsWith(family(typed, commands));
    String hint = near ? " Did you mean /" + nearest + "?" : continued(typed, commands);
    return new Refusal("I do not know /" + typed + "." + hint + " /help lists what I know.");
  }

  /** The first word, if commands begin with it; else nothing. */
  private static String family(String typed, List<CommandSpec> commands) {
    String first = typed.split(" ", -1)[0];
    return commands.stream().anyMatch(command -> command.name().equals(first)) ? first + " " : "";
  }

  private static String continued(String typed, List<CommandSpec> commands) {
    String family = family(typed, commands);
    return family.isEmpty()
        ? ""
        : commands.stream()
            .filter(command -> command.path().startsWith(family))
            .flatMap(command -> command.subcommand().stream())
            .collect(Collectors.joining(", ", " After /" + family + "comes ", "."));
  }

  private static int distance(String path, String typed) {
    String sameLength = path.contains(" ") ? typed : typed.split(" ", -1)[0];
    return LevenshteinDistance.getDefaultInstance().apply(path, sameLength);
  }

  private static String path(List<MatchResult> words, int length) {
    return words.stream()
        .limit(length)
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  private static Map<String, String> options(CommandSpec spec, List<MatchResult> words) {
    Map<String, String> found = new HashMap<>();
    List<OptionSpec> open = new ArrayList<>(spec.options());
    for (int i = 0; i < words.size(); ) {
      List<MatchResult> rest = words.subList(i, words.size());
      Optional<OptionSpec> named = named(spec, rest.get(0).group());
      i +=
          named.isPresent()
              ? give(spec, found, named.get(), rest)
              : take(spec, found, open, next(spec, rest));
    }
    return found;
  }

  /** What stands behind a name, with as many of the next words as belong to it; tells how many. */
  private static int give(
      CommandSpec spec, Map<String, String> found, OptionSpec option, List<MatchResult> words) {
    String value = words.get(0).group().substring(option.name().length() + 1);
    boolean quoted = value.startsWith("\"");
    List<String> all = new ArrayList<>(List.of(unquote(value)));
    all.addAll(next(spec, words.subList(1, words.size())));
    int taken = quoted ? 1 : Math.max(1, option.taken(all));
    found.put(option.name(), String.join(" ", all.subList(0, taken)));
    return taken;
  }

  /** The words up to the next option that is given by name. */
  private static List<String> next(CommandSpec spec, List<MatchResult> words) {
    return words.stream()
        .takeWhile(word -> named(spec, word.group()).isEmpty())
        .map(CommandParser::value)
        .toList();
  }

  /** Gives words to the next option that wants some, or one to the last; tells how many. */
  private static int take(
      CommandSpec spec, Map<String, String> found, List<OptionSpec> open, List<String> words) {
    OptionSpec last = spec.options().get(spec.options().size() - 1);
    OptionSpec option = wanting(words, found, open).orElse(last);
    requireChoice(spec, option, words.get(0));
    int taken = found.containsKey(option.name()) ? 1 : Math.max(1, option.taken(words));
    String value = String.join(" ", words.subList(0, taken));
    found.merge(option.name(), value, (before, more) -> before + " " + more);
    if (option.equals(last) && option.taker() == null) {
      open.clear();
    }
    return taken;
  }

  /** Where every option has choices, a word that is none of them may have been meant for any. */
  private static void requireChoice(CommandSpec spec, OptionSpec option, String word) {
    boolean choicesAlone = spec.options().stream().noneMatch(any -> any.choices().isEmpty());
    if (choicesAlone && option.taken(List.of(word)) == 0) {
      String takes =
          spec.options().stream().map(OptionSpec::words).collect(Collectors.joining("; "));
      throw new Refusal("I do not know “" + word + "”. /" + spec.path() + " takes " + takes + ".");
    }
  }

  private static Optional<OptionSpec> wanting(
      List<String> words, Map<String, String> found, List<OptionSpec> open) {
    return open.stream()
        .filter(option -> !found.containsKey(option.name()) && option.taken(words) > 0)
        .findFirst();
  }

  private static Optional<OptionSpec> named(CommandSpec spec, String word) {
    return spec.options().stream()
        .filter(o -> word.startsWith(o.name() + ":") || word.startsWith(o.name() + "="))
        .findFirst();
  }

  /** More words than the command takes: perhaps a longer command was meant. */
  private Refusal tooMuch(CommandSpec spec, String typed) {
    List<CommandSpec> longer =
        specs.values().stream().filter(s -> s.path().startsWith(spec.path() + " ")).toList();
    return longer.isEmpty()
        ? new Refusal("/" + spec.path() + " takes nothing more.")
        : unknown(typed, longer);
  }

  private static String value(MatchResult word) {
    return Optional.ofNullable(word.group(1)).orElse(word.group());
  }

  private static String unquote(String value) {
    return value.matches("\".*\"") ? value.substring(1, value.length() - 1) : value;
  }

  private static void requireComplete(CommandSpec spec, Map<String, String> options) {
    spec.options().stream()
        .filter(option -> option.required() && !options.containsKey(option.name()))
        .findFirst()
        .ifPresent(
            missing -> {
              throw new Refusal(
                  "/" + spec.path() + " needs " + missing.name() + ": " + spec.usage());
            });
  }
}
