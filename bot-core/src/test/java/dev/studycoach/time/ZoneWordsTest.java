package dev.studycoach.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, Europe/Berlin",
    "europe/berlin, Europe/Berlin",
    "America/New York, America/New_York",
    "berlin, Europe/Berlin",
    "New York, America/New_York",
    "São Paulo, America/Sao_Paulo",
    "port of spain, America/Port_of_Spain",
    "Singapore, Singapore",
    "UTC, UTC",
    "CET, CET",
    "cest, CET",
    "ET, America/New_York",
    "UTC+5:30, UTC+05:30",
    "utc+0530, UTC+05:30",
    "GMT+2, UTC+02:00",
    "GMT -3, UTC-03:00",
    "UTC+14, UTC+14:00",
    "UTC+0, UTC",
  })
  void aZoneIsReadByItsManyNames(String typed, ZoneId zone) {
    assertThat(ZoneWords.read(typed)).containsExactly(zone);
    assertThat(ZoneWords.count(List.of((typed + " 9:00").split(" "))))
        .isEqualTo(typed.split(" ").length);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CST | America/Chicago Asia/Shanghai America/Havana",
        "ist | Asia/Kolkata Europe/Dublin Asia/Jerusalem",
        "BST | Europe/London Asia/Dhaka",
        "EST | America/New_York America/Panama",
      })
  void anAbbreviationOfSeveralIsNotGuessed(String typed, String zones) {
    assertThat(ZoneWords.read(typed))
        .containsExactlyElementsOf(Arrays.stream(zones.split(" ")).map(ZoneId::of).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "east",
        "West",
        "pacific",
        "victoria",
        "general",
        "",
        "Mars/Olympus",
        "Berlino",
        "UTC+15",
        "UTC+5:75",
        "+2",
        "easter",
        "/"
      })
  void whatIsNoZoneIsNotRead(String typed) {
    assertThat(ZoneWords.read(typed)).isEmpty();
  }

  @Test
  void theNameOfADayOrMonthIsNoZone() {
    Stream<String> days = Arrays.stream(DayOfWeek.values()).flatMap(d -> names(d.toString()));
    Stream<String> months = Arrays.stream(Month.values()).flatMap(m -> names(m.toString()));
    assertThat(Stream.concat(days, months)).allMatch(name -> ZoneWords.read(name).isEmpty());
  }

  private static Stream<String> names(String name) {
    return Stream.of(name, name.substring(0, 3));
  }

  @Property
  void everyDistanceIsReadBack(@ForAll @IntRange(min = -14 * 4, max = 14 * 4) int quarters) {
    int minutes = Math.abs(quarters) * 15;
    String typed =
        String.format(
            Locale.ROOT, "UTC%s%d:%02d", quarters < 0 ? "-" : "+", minutes / 60, minutes % 60);
    ZoneId zone = ZoneWords.read(typed).get(0);
    assertThat(zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds())
        .isEqualTo(quarters * 15 * 60);
    assertThat(ZoneWords.read(zone.getId())).containsExactly(zone);
  }

  @Property
  void everyIdIsReadAsItself(@ForAll("ids") ZoneId zone) {
    assertThat(ZoneWords.read(zone.getId())).containsExactly(zone);
  }

  @Provide
  Arbitrary<ZoneId> ids() {
    List<String> abbreviations = List.of("EST", "MST");
    return Zones.all().filter(zone -> !abbreviations.contains(zone.getId()));
  }
}
