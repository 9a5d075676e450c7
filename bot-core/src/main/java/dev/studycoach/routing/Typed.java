package dev.studycoach.routing;

import dev.studycoach.chat.Control;
import dev.studycoach.chat.Origin;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Reads dates, times and zones as people type them. */
public final class Typed {
  private Typed() {}

  /**
   * @throws Refusal if it is no date
   */
  public static LocalDate day(String name, String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw new Refusal(
          "I cannot read “" + typed + "” as " + name + ". Write a date like 2026-03-10.");
    }
  }

  /**
   * @throws Refusal if it is no time of day
   */
  public static LocalTime time(String name, String typed) {
    try {
      return LocalTime.parse(typed.matches("\\d:\\d\\d") ? "0" + typed : typed).withSecond(0);
    } catch (DateTimeException e) {
      throw new Refusal("I cannot read “" + typed + "” as " + name + ". Write a time like 09:00.");
    }
  }

  /**
   * @throws Refusal if there is no such zone, with near ones
   */
  public static ZoneId zone(String typed) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.equalsIgnoreCase(typed.replace(' ', '_')))
        .findFirst()
        .map(ZoneId::of)
        .orElseThrow(() -> unknownZone(typed));
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
