package dev.studycoach.catalogue;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.Reply;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.OptionSpec;
import dev.studycoach.routing.Route;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** {@code /exams}: the blueprints. */
public final class CatalogueFeature implements Feature {
  private final ExamCatalog exams;
  private final InstantSource clock;

  public CatalogueFeature(ExamCatalog exams, InstantSource clock) {
    this.exams = exams;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    OptionSpec code =
        OptionSpec.optional("code", "Such as MLS-C01; without it, all exams")
            .suggesting((origin, typed) -> ExamCodes.among(exams.all(), typed));
    return List.of(
        Route.command(
            CommandSpec.of("exams", "Look at the exams and their domains", code),
            Ack.PRIVATE,
            this::show));
  }

  private Reply show(Call call) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    Message message =
        call.input("code")
            .map(code -> ExamCodes.read(exams, code))
            .map(exam -> CatalogueViews.exam(exam, today))
            .orElseGet(() -> CatalogueViews.all(exams.all(), today));
    return new Reply.Post(message);
  }
}
