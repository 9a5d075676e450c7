package dev.studycoach.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Origin;
import dev.studycoach.routing.Call;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {
  @ParameterizedTest
  @CsvSource({
    "2, regularly, data scientist, 6, 2 REGULARLY DATA 360",
    "two years, every day, ML engineer, 6h a week, 2 REGULARLY DATA 360",
    "'1,5', now and then, software engineer, 4h30, 1.5 SOMETIMES DEVELOPER 270",
    "none, no, Sales, half an hour, 0 NEVER OTHER 30",
    "18 months, a little, DevOps, 10 hours, 1.5 SOMETIMES CLOUD 600",
    "more than 3 years, daily, solutions architect, 112, 3 REGULARLY CLOUD 6720"
  })
  void peopleWriteAsTheyLike(String years, String aws, String role, String hours, String read) {
    Profile profile = draft(years, aws, role, hours).complete().orElseThrow();
    assertThat(
            Draft.plain(profile.years())
                + " "
                + profile.aws()
                + " "
                + profile.role()
                + " "
                + profile.weekly())
        .isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "few, '', astronaut, 0, - - - -",
    "-2, maybe, '', 113, - - - -",
    "2, maybe, data, 6h30, 2 - data 6h30"
  })
  void whatCannotBeReadIsLeftOutAndTheRestIsKept(
      String years, String aws, String role, String hours, String kept) {
    Draft draft = draft(years, aws, role, hours);
    assertThat(draft.complete()).isEmpty();
    Action again = Action.of("path.form", draft.arguments());
    assertThat(again.line()).isEqualTo("path.form " + kept);
    assertThat(Draft.of(again.arguments())).isEqualTo(draft);
  }

  @ParameterizedTest
  @CsvSource({"''", "1 2 3", "x y z w", "9999999999 never data 99999999999999h", "1 2 3 4 5 6"})
  void aForgedButtonOpensTheFormAllTheSame(String arguments) {
    Draft draft = Draft.of(List.of(arguments.split(" ")));
    assertThat(draft.years().isPresent() && draft.weekly().isPresent()).isFalse();
  }

  private static Draft draft(String years, String aws, String role, String hours) {
    Map<String, String> fields = Map.of("years", years, "aws", aws, "role", role, "hours", hours);
    return Draft.of(new Call(ORIGIN, List.of(), List.of(), fields));
  }

  private static final Origin ORIGIN =
      new Origin("terminal", "ours", "general", "ana", "ana", false, Locale.ENGLISH);
}
