package dev.studycoach.routing;

import dev.studycoach.chat.Control;
import dev.studycoach.chat.Origin;
import dev.studycoach.time.DateWords;
import dev.studycoach.time.Dates;
import dev.studycoach.time.Reading;
import dev.studycoach.time.TimeWords;
import dev.studycoach.time.ZoneWords;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Dates, times and zones as people type them; what cannot be read is refused. */
public final class Typed {
  private Typed() {}

  /** How many words are meant as a time of day: at least one, as in {@code 8:30 pm} two. */
  public static int countTime(List<String> words) {
    return Math.max(1, TimeWords.count(words));
  }

  /** How many words are meant as a time zone: at least one, as in {@code New York} two. */
  public static int countZone(List<String> words) {
    return Math.max(1, ZoneWords.count(words));
  }

  /**
   * The day that was meant.
   *
   * @throws Refusal if it can be read as none, or as several
   */
  public static LocalDate day(String typed, Reading reading) {
    return reading
        .day()
        .orElseThrow(() -> reading.days().isEmpty() ? noDay(typed) : which(typed, reading));
  }

  private static Refusal noDay(String typed) {
    return new Refusal(
        dayOfMonth(typed)
            .orElse(
                "I cannot read “"
                    + typed
                    + "” as a day. Write a date like 2026-12-18 or 18 Dec, or a weekday."));
  }

  /** Asks for the day if only a month was given. */
  public static Optional<String> dayOfMonth(String typed) {
    return DateWords.monthAlone(typed)
        .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        .map(month -> "Which day of " + month + "? Write it like 18 " + month + ".");
  }

  private static Refusal which(String typed, Reading reading) {
    String days = reading.days().stream().map(Dates::day).collect(Collectors.joining(" or "));
    return new Refusal(
        "I am not sure which day “"
            + typed
            + "” is: "
            + days
            + "? Write it like "
            + reading.days().get(0)
            + ".");
  }

  /**
   * @throws Refusal if it is no time of day
   */
  public static LocalTime time(String name, String typed) {
    return TimeWords.read(typed)
        .orElseThrow(
            () ->
                new Refusal(
                    "I cannot read “" + typed + "” as " + name + ". Write a time like 09:00."));
  }

  /**
   * @throws Refusal if there is no such zone, with near ones, or if it can be several
   */
  public static ZoneId zone(String typed) {
    List<ZoneId> zones = ZoneWords.read(typed);
    if (zones.size() > 1) {
      throw new Refusal(
          "“"
              + typed
              + "” can be several time zones. Write the one you mean: "
              + zones.stream().map(ZoneId::getId).collect(Collectors.joining(", "))
              + ".");
    }
    return zones.stream().findFirst().orElseThrow(() -> unknownZone(typed));
  }

  private static Refusal unknownZone(String typed) {
    List<String> near = matching(typed).stream().limit(3).toList();
    String hint = near.isEmpty() ? "like Europe/Berlin" : "such as " + String.join(" or ", near);
    return new Refusal("I do not know the time zone “" + typed + "”. Write one " + hint + ".");
  }

  /** Zones that contain what was typed so far. */
  public static List<Control.Option> zones(Origin origin, String typed) {
    return matching(typed).stream().limit(25).map(id -> new Control.Option(id, id)).toList();
  }

  private static List<String> matching(String typed) {
    String part = typed.replace(' ', '_').toLowerCase(Locale.ROOT);
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .filter(id -> id.toLowerCase(Locale.ROOT).contains(part))
        .sorted()
        .toList();
  }
}
