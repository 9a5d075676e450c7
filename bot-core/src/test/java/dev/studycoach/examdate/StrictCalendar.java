package dev.studycoach.examdate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.CompatibilityHints;

/**
 * A calendar program that knows the standard only, and forgives nothing.
 *
 * @param events by their UIDs
 */
public record StrictCalendar(Map<String, StrictEvent> events) {
  public static final StrictCalendar EMPTY = new StrictCalendar(Map.of());

  private static final List<String> LENIENCE =
      List.of(
          CompatibilityHints.KEY_RELAXED_UNFOLDING,
          CompatibilityHints.KEY_RELAXED_PARSING,
          CompatibilityHints.KEY_RELAXED_VALIDATION,
          CompatibilityHints.KEY_OUTLOOK_COMPATIBILITY,
          CompatibilityHints.KEY_NOTES_COMPATIBILITY);
  private static final int LONGEST_LINE = 75;

  /** Refuses what breaks RFC 5545. */
  public static StrictCalendar of(String file) throws Exception {
    assertThat(LENIENCE).noneMatch(CompatibilityHints::isHintEnabled);
    assertThat(file).endsWith("\r\n");
    assertThat(file.split("\r\n", -1))
        .allMatch(line -> line.getBytes(UTF_8).length <= LONGEST_LINE)
        .noneMatch(line -> line.contains("\r") || line.contains("\n"));
    Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file.getBytes(UTF_8)));
    assertThat(calendar.validate().getEntries()).isEmpty();
    return new StrictCalendar(
        calendar.<VEvent>getComponents(Component.VEVENT).stream()
            .map(StrictEvent::of)
            .collect(toMap(StrictEvent::uid, Function.identity())));
  }

  /** Takes in what a later file brings; of two states of an event the later one stays. */
  public StrictCalendar with(StrictCalendar file) {
    Map<String, StrictEvent> merged = new HashMap<>(events);
    BinaryOperator<StrictEvent> later = (old, brought) -> brought.after(old) ? brought : old;
    file.events().forEach((uid, event) -> merged.merge(uid, event, later));
    return new StrictCalendar(merged);
  }

  /** Whether all that a file says is shown. */
  public boolean shows(StrictCalendar file) {
    return file.events().values().stream().allMatch(event -> event(event.uid()).shows(event));
  }

  public StrictEvent event(String uid) {
    return assertThat(events).extractingByKey(uid).isNotNull().actual();
  }
}
