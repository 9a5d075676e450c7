package dev.studycoach;

import dev.studycoach.schedule.SimulatedClock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 2026-03-02T08:59[Europe/Berlin]}; without a zone, the machine's. */
final class ClockStart implements ITypeConverter<SimulatedClock> {
  @Override
  public SimulatedClock convert(String typed) {
    try {
      String[] parts = typed.replace("]", "").split("\\[", 2);
      ZoneId zone = parts.length == 2 ? ZoneId.of(parts[1]) : ZoneId.systemDefault();
      return new SimulatedClock(LocalDateTime.parse(parts[0]).atZone(zone));
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + typed + "' is no date and time like 2026-03-02T08:59[Europe/Berlin]");
    }
  }
}
