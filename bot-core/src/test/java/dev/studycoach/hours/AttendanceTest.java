package dev.studycoach.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.platform.Presence;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceTest {

  /** Each person as workspace/room/name; an exclamation mark: deafened. */
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "'',                             ''",
    "w/r/ana,                        ana",
    "w/r/ana!,                       ''",
    "w/r/ana! w/r/ben,               ana ben",
    "w/r/ana! w/r/ben!,              ana ben",
    "w/r/ana! w/s/ben,               ben",
    "w/r/ana! v/r/ben,               ben",
    "w/r/ana! w/r/ana!,              ''",
    "w//ana,                         ana",
    "w//ana!,                        ana",
    "w//ana! w//ben w/r/eve!,        ana ben",
  })
  void onlyWhoIsAloneAndHearsNobodyIsLeftOut(String present, String studying) {
    List<Presence> people =
        Stream.of(present.split(" ")).filter(p -> !p.isEmpty()).map(AttendanceTest::told).toList();
    assertThat(Attendance.studying(people).stream().map(Presence::user).toList())
        .isEqualTo(Stream.of(studying.split(" ")).filter(p -> !p.isEmpty()).toList());
  }

  private static Presence told(String person) {
    String[] parts = person.replace("!", "").split("/", 3);
    return new Presence(parts[0], parts[1], parts[2], person.endsWith("!"));
  }
}
