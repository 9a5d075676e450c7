package dev.studycoach.path;

import dev.studycoach.hours.StudyRules;
import dev.studycoach.routing.Call;
import dev.studycoach.time.Lengths;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form as far as it could be read. */
record Draft(
    Optional<Double> years, Optional<AwsUse> aws, Optional<Role> role, Optional<Integer> weekly) {
  static final Draft EMPTY =
      new Draft(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** In a button: not known. */
  private static final String NOTHING = "-";

  private static final Duration LEAST = Duration.ofMinutes(30);
  private static final Duration MOST = StudyRules.MOST_A_WEEK;
  private static final Pattern YEARS =
      Pattern.compile("(?:about |over |more than )?(\\d{1,2}(?:[.,]\\d)?)\\+?( ?(?:years?|y))?");
  private static final Pattern MONTHS = Pattern.compile("(\\d{1,3}) ?months?");
  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  /** What was typed. */
  static Draft of(Call form) {
    return new Draft(
        form.input("years").flatMap(Draft::years),
        form.input("aws").flatMap(AwsUse::read),
        form.input("role").flatMap(Role::read),
        form.input("hours").flatMap(Draft::weekly));
  }

  /** What a button brought; whatever is forged counts as not known. */
  static Draft of(List<String> arguments) {
    List<String> words = arguments.size() == 4 ? arguments : List.of("", "", "", "");
    return new Draft(
        years(words.get(0)),
        AwsUse.read(words.get(1)),
        Role.read(words.get(2)),
        weekly(words.get(3)));
  }

  Object[] arguments() {
    return new Object[] {
      years.map(Draft::plain).orElse(NOTHING),
      aws.map(AwsUse::word).orElse(NOTHING),
      role.map(Role::word).orElse(NOTHING),
      hours().orElse(NOTHING)
    };
  }

  Optional<Profile> complete() {
    return years.flatMap(
        y -> aws.flatMap(a -> role.flatMap(r -> weekly.map(w -> new Profile(y, a, r, w)))));
  }

  static String plain(double years) {
    return years == Math.rint(years)
        ? String.valueOf((int) years)
        : String.format(Locale.ROOT, "%.1f", years);
  }

  /** Such as {@code 6h} or {@code 6h30}. */
  Optional<String> hours() {
    return weekly.map(
        w -> w / 60 + "h" + (w % 60 == 0 ? "" : String.format(Locale.ROOT, "%02d", w % 60)));
  }

  private static Optional<Double> years(String typed) {
    String words = typed.strip().toLowerCase(Locale.ROOT);
    for (int i = 0; i < NUMBERS.size(); i++) {
      words = words.replaceFirst("^" + NUMBERS.get(i) + "(ne)?\\b", String.valueOf(i));
    }
    Matcher months = MONTHS.matcher(words);
    if (months.matches()) {
      return Optional.of(Math.floor(Integer.parseInt(months.group(1)) / 1.2) / 10);
    }
    Matcher years = YEARS.matcher(words);
    return years.matches()
        ? Optional.of(Double.parseDouble(years.group(1).replace(',', '.')))
        : Optional.empty();
  }

  private static Optional<Integer> weekly(String typed) {
    return Lengths.readWeekly(typed)
        .filter(length -> length.compareTo(LEAST) >= 0 && length.compareTo(MOST) <= 0)
        .map(length -> (int) length.toMinutes());
  }
}
