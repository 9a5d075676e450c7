package dev.studycoach.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times in words. */
public final class Dates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

  private Dates() {}

  /** Such as {@code Mon 2 Mar 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as {@code Mon 2 Mar}. */
  public static String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  /** Such as {@code Mon 2 Mar 2026, 08:55 Europe/Berlin}. */
  public static String full(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    return DAY.format(local) + ", " + MINUTE.format(local) + " " + zone.getId();
  }

  /** Such as {@code Mon 2 Mar, 08:55}. */
  public static String moment(Instant instant, ZoneId zone) {
    return MOMENT.format(instant.atZone(zone));
  }
}
