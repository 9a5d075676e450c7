package dev.studycoach.exam;

import dev.studycoach.chat.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What must hold, or had better hold, for a question by itself. */
final class QuestionRules {
  /** The solution shows all of a question but its reasons, and some words, in one message. */
  private static final int LONGEST_SOLUTION = Message.LONGEST_BODY - 300;

  private static final Pattern CHOOSE =
      Pattern.compile("(?i)\\b(choose|select|pick)\\s+[*_]*(two|three|four|five|[2-5])\\b");
  private static final Pattern ABOVE =
      Pattern.compile(
          "(?i)\\b(all|none|both|neither|any)( of)? (the )?(above|other options|these)\\b");
  private final ExamCatalog catalog;

  QuestionRules(ExamCatalog catalog) {
    this.catalog = catalog;
  }

  List<Problem> check(Located located) {
    List<Problem> problems = new ArrayList<>();
    Question question = located.question();
    domain(located, question.exam(), question.domain(), "/domain").ifPresent(problems::add);
    question.also().forEach((exam, domain) -> also(located, exam, domain).ifPresent(problems::add));
    choose(located).ifPresent(problems::add);
    lengths(located).ifPresent(problems::add);
    whole(located).ifPresent(problems::add);
    options(located, problems);
    return problems;
  }

  private Optional<Problem> also(Located located, String exam, String domain) {
    String pointer = "/also/" + YamlTree.escape(exam);
    if (catalog.find(exam).isEmpty()) {
      return Optional.of(located.problem(pointer, unknown(exam, catalog)));
    }
    if (exam.equalsIgnoreCase(located.question().exam())) {
      String words = "“also” is for other exams; " + exam + " is this pack's own.";
      return Optional.of(located.problem(pointer, words));
    }
    return domain(located, exam, domain, pointer);
  }

  /** An exam that is not in the catalogue is reported once for the pack, and not here. */
  private Optional<Problem> domain(Located located, String code, String domain, String pointer) {
    return catalog
        .find(code)
        .filter(exam -> exam.domain(domain).isEmpty())
        .map(exam -> located.problem(pointer, notInBlueprint(exam, domain)));
  }

  static String unknown(String code, ExamCatalog catalog) {
    String known = catalog.all().stream().map(Exam::code).collect(Collectors.joining(", "));
    return "The exam “" + code + "” is not in the catalogue; there are " + known + ".";
  }

  static String notInBlueprint(Exam exam, String domain) {
    String names = exam.domains().stream().map(Domain::name).collect(Collectors.joining("; "));
    return "“" + domain + "” is no domain of " + exam.code() + ". There are: " + names + ".";
  }

  private static Optional<Problem> choose(Located located) {
    Matcher matcher = CHOOSE.matcher(located.question().stem());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String words = "The coach adds “" + matcher.group() + "” by itself; take it out of the stem.";
    return Optional.of(located.problem("/stem", words));
  }

  private static Optional<Problem> lengths(Located located) {
    OptionLengths lengths = OptionLengths.of(located.question());
    if (lengths.factor() < OptionLengths.WIDEST) {
      return Optional.empty();
    }
    String words =
        "The longest option has "
            + (lengths.longest() + " characters, the shortest " + lengths.shortest())
            + "; keep them below a factor of 2.5.";
    return Optional.of(located.warning("/options", words));
  }

  private static Optional<Problem> whole(Located located) {
    Question question = located.question();
    int options = question.options().stream().mapToInt(option -> option.text().length()).sum();
    int length =
        question.stem().length()
            + options
            + question.explanation().length()
            + question.reference().toString().length();
    return length <= LONGEST_SOLUTION
        ? Optional.empty()
        : Optional.of(
            located.problem(
                "/stem",
                ("Stem, options, explanation and reference have "
                        + length
                        + " characters together;")
                    + (" at most " + LONGEST_SOLUTION + " fit into a message.")));
  }

  private static void options(Located located, List<Problem> problems) {
    Map<String, Integer> seen = new HashMap<>();
    List<Option> options = located.question().options();
    for (int i = 0; i < options.size(); i++) {
      String pointer = "/options/" + i;
      Integer other = seen.putIfAbsent(normal(options.get(i).text()), i);
      if (other != null) {
        problems.add(
            located.problem(pointer, "This option says the same as option " + (other + 1) + "."));
      }
      if (ABOVE.matcher(options.get(i).text()).find()) {
        problems.add(
            located.warning(pointer, "An option should stand by itself, without “of the above”."));
      }
    }
  }

  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
