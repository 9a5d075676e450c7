package dev.studycoach.path;

import dev.studycoach.chat.Reply;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Route;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** {@code /path}: which exam to begin with, and which to go on to. Nothing is kept. */
public final class PathFeature implements Feature {
  private final ExamCatalog exams;
  private final InstantSource clock;

  public PathFeature(ExamCatalog exams, InstantSource clock) {
    this.exams = exams;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(
            CommandSpec.of("path", "Find out which exam to begin with"),
            Ack.PRIVATE,
            call -> new Reply.Post(PathViews.ask())),
        Route.action(
            "path.form",
            Ack.FORM,
            call -> new Reply.Open(PathViews.form(Draft.of(call.arguments())))),
        Route.action("path.done", Ack.EDIT, this::suggest));
  }

  private Reply suggest(Call form) {
    Draft draft = Draft.of(form);
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    return new Reply.Edit(
        draft
            .complete()
            .map(profile -> PathViews.path(StudyPath.of(profile, exams, today), profile, draft))
            .orElseGet(() -> PathViews.unread(draft)));
  }
}
