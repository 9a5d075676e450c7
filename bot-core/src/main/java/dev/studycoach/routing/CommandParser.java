package dev.studycoach.routing;

import dev.studycoach.chat.Interaction.Command;
import dev.studycoach.chat.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Reads a typed command, such as {@code /streak pause 2026-03-10 to:2026-03-12}: options by name or
 * in their order, the last one takes the rest of the line, quotes keep words together. An option
 * may take several words, or be left out where the next words are not meant for it.
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
    String hint = distance(nearest, typed) <= 3 ? " Did you mean /" + nearest + "?" : "";
    return new Refusal("I do not know /" + typed + "." + hint + " /help lists what I know.");
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
    Deque<OptionSpec> inOrder = new ArrayDeque<>(spec.options());
    for (int i = 0; i < words.size(); ) {
      List<MatchResult> rest = words.subList(i, words.size());
      Optional<OptionSpec> named = named(spec, rest.get(0).group());
      i +=
          named.isPresent()
              ? give(spec, found, named.get(), rest)
              : take(spec, found, inOrder, next(spec, rest));
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
      CommandSpec spec, Map<String, String> found, Deque<OptionSpec> inOrder, List<String> words) {
    while (!inOrder.isEmpty()) {
      OptionSpec option = inOrder.pop();
      int taken = found.containsKey(option.name()) ? 0 : option.taken(words);
      if (taken > 0) {
        found.put(option.name(), String.join(" ", words.subList(0, taken)));
        return taken;
      }
    }
    String last = spec.options().get(spec.options().size() - 1).name();
    found.merge(last, words.get(0), (before, more) -> before + " " + more);
    return 1;
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
