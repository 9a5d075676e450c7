package dev.studycoach.examdate;

import dev.studycoach.routing.Call;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Typed;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed as the date of an exam: words, perhaps followed by a time and a zone, which
 * may also be given by name.
 */
record When(String date, Optional<LocalTime> time, Optional<ZoneId> zone) {
  private static final Pattern ZONED =
      Pattern.compile("(.*?),? ?(\\p{Alpha}[\\w+-]*/[\\w/+-]+|UTC|GMT)", Pattern.CASE_INSENSITIVE);
  private static final Pattern TIMED =
      Pattern.compile(
          "(.*?),?(?: at)? (\\d{1,2}:\\d{2}|\\d{1,2}(?::\\d{2})? ?[ap]m)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HALF_DAY =
      Pattern.compile("(\\d{1,2})(?::(\\d{2}))? ?([ap])m", Pattern.CASE_INSENSITIVE);

  /**
   * @throws Refusal if the time or zone cannot be read
   */
  static When of(Call call) {
    When typed = of(call.input("date").orElse(""));
    return new When(
        typed.date,
        call.input("time").map(When::time).or(typed::time),
        call.input("zone").map(Typed::zone).or(typed::zone));
  }

  static When of(String words) {
    Matcher zoned = ZONED.matcher(words.strip());
    boolean hasZone = zoned.matches();
    String rest = hasZone ? zoned.group(1) : words.strip();
    Matcher timed = TIMED.matcher(rest);
    boolean hasTime = timed.matches();
    return new When(
        hasTime ? timed.group(1) : rest,
        hasTime ? Optional.of(time(timed.group(2))) : Optional.empty(),
        hasZone ? Optional.of(Typed.zone(zoned.group(2))) : Optional.empty());
  }

  private static LocalTime time(String typed) {
    Matcher half = HALF_DAY.matcher(typed);
    if (!half.matches()) {
      return Typed.time("time", typed);
    }
    int hour = Integer.parseInt(half.group(1));
    if (hour < 1 || hour > 12) {
      throw new Refusal("I cannot read “" + typed + "” as time. Write a time like 09:00.");
    }
    boolean afternoon = half.group(3).toLowerCase(Locale.ROOT).equals("p");
    String minutes = Optional.ofNullable(half.group(2)).orElse("00");
    return Typed.time(
        "time", String.format(Locale.ROOT, "%02d:%s", hour % 12 + (afternoon ? 12 : 0), minutes));
  }
}
