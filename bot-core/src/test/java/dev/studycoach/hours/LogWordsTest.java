package dev.studycoach.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Origin;
import dev.studycoach.routing.CommandParser;
import dev.studycoach.routing.CommandSpec;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogWordsTest {
  private static final Origin ORIGIN =
      new Origin("console", "terminal", "study", "you", "you", true, Locale.ENGLISH);
  private static final CommandParser PARSER =
      new CommandParser(
          List.of(
              CommandSpec.of(
                  "log",
                  "Write down how long you studied",
                  StudyInputs.time(),
                  StudyInputs.day(),
                  StudyInputs.from(),
                  StudyInputs.kind(),
                  StudyInputs.note())));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1h 2 chapters | {note=2 chapters, time=1h}",
        "1h 30 | {time=1h 30}",
        "1h 30 yesterday | {day=yesterday, time=1h 30}",
        "1h 30 at 7am | {from=at 7am, time=1h 30}",
        "1h 30 pages | {time=1h 30 pages}",
        "1h 7 Mar | {day=7 Mar, time=1h}",
        "1h 2 days ago | {day=2 days ago, time=1h}",
        "90 2 days ago | {day=2 days ago, time=90}",
        "90 Glue chapter | {note=Glue chapter, time=90}",
        "90 mon 16 | {day=mon 16, time=90}",
        "90 mon 16 Glue | {day=mon 16, note=Glue, time=90}",
        "2 Stunden Glue | {note=Glue, time=2 Stunden}",
        "1 day labs | {kind=labs, time=1 day}",
        "1h 15.11. labs | {day=15.11., kind=labs, time=1h}",
        "1h yesterday, modeling | {day=yesterday,, note=modeling, time=1h}",
        "1h yesterday. | {day=yesterday., time=1h}",
        "1h - yesterday | {day=- yesterday, time=1h}",
        "1h for yesterday Glue | {day=for yesterday, note=Glue, time=1h}",
        "1h - Glue | {note=- Glue, time=1h}",
        "1h last night | {day=last night, time=1h}",
        "1h at 7 | {from=at 7, time=1h}",
        "1h at 7 desks | {note=at 7 desks, time=1h}",
        "1h 8:30 pm labs | {from=8:30 pm, kind=labs, time=1h}",
        "1h from 20.10 labs | {from=from 20.10, kind=labs, time=1h}",
        "1h 2h | {note=2h, time=1h}",
        "2 jam | {note=jam, time=2}",
        "2 full hours | {note=full hours, time=2}",
        "1 1/2h | {note=1/2h, time=1}",
        "1 5 minutes | {note=5 minutes, time=1}",
        "10 x 5 | {note=5, time=10 x}",
        "1h Glue at 7am | {from=at 7am, note=Glue, time=1h}",
        "1h Glue at 7 | {note=Glue at 7, time=1h}",
        "1h from 14:00 Glue at 7am | {from=from 14:00, note=Glue at 7am, time=1h}",
        "1h note:\"Glue at 7am\" | {note=Glue at 7am, time=1h}",
      })
  void eachWordGoesWhereItIsMeant(String line, String options) {
    assertThat(new TreeMap<>(PARSER.parse(ORIGIN, "/log " + line).options())).hasToString(options);
  }
}
