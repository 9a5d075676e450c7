package dev.studycoach.home;

import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Panel;
import dev.studycoach.routing.Route;
import java.util.List;
import java.util.function.Supplier;

/** {@code /home}: what every feature has to say to one member, on one page. */
public final class HomeFeature implements Feature {
  private final Supplier<List<Feature>> features;

  /**
   * @param features all of the coach, asked for when somebody looks
   */
  public HomeFeature(Supplier<List<Feature>> features) {
    this.features = features;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(
            CommandSpec.of(
                    Route.HOME, "Show your page: question, streak, hours, exam dates, weak domains")
                .often(),
            Ack.PRIVATE,
            call -> new Reply.Post(HomeViews.page(call.origin(), panels(call.origin())))));
  }

  private List<Panel> panels(Origin origin) {
    return features.get().stream().flatMap(feature -> feature.panel(origin).stream()).toList();
  }
}
