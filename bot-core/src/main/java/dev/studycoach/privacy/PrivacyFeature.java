package dev.studycoach.privacy;

import dev.studycoach.chat.Attachment;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Route;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** A person's own data: to take along, or to have forgotten. */
public final class PrivacyFeature implements Feature {
  private final PersonalData data;

  public PrivacyFeature(Jdbi jdbi) {
    this.data = new PersonalData(jdbi);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(
            CommandSpec.of("privacy export", "Get everything I know about you as a file"),
            Ack.PRIVATE,
            this::export),
        Route.command(
            CommandSpec.of("privacy delete", "Have everything about you forgotten"),
            Ack.PRIVATE,
            this::ask),
        Route.action("privacy.delete", Ack.EDIT, this::delete),
        Route.action("privacy.keep", Ack.EDIT, call -> new Reply.Edit(PrivacyViews.kept())));
  }

  private Reply export(Call call) {
    ByteBuffer json = StandardCharsets.UTF_8.encode(data.export(known(call)));
    return new Reply.Post(
        PrivacyViews.exported()
            .with(
                new Attachment(
                    "study-coach-data.json",
                    "application/json",
                    json,
                    "Your groups, clocks, answers, study days, hours, goals, pauses, exam dates, results and plans")));
  }

  private Reply ask(Call call) {
    known(call);
    return new Reply.Post(PrivacyViews.ask());
  }

  private Reply delete(Call call) {
    data.delete(known(call));
    return new Reply.Edit(PrivacyViews.deleted());
  }

  private Origin known(Call call) {
    if (!data.exists(call.origin())) {
      throw new Refusal("I know nothing about you.");
    }
    return call.origin();
  }
}
