package dev.studycoach.slack;

import dev.studycoach.chat.Interaction.Command;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.routing.Route;
import dev.studycoach.routing.Router;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page of each member in the app: as new as when it was opened, or as what they did last. */
final class Home {
  private static final Logger LOG = LoggerFactory.getLogger(Home.class);

  private final Router router;
  private final SlackApi api;
  private final SlackRenderer renderer;
  private final Set<String> visitors = ConcurrentHashMap.newKeySet();

  Home(Router router, SlackApi api, SlackRenderer renderer) {
    this.router = router;
    this.api = api;
    this.renderer = renderer;
  }

  void open(Origin origin) {
    visitors.add(origin.user());
    if (router.handle(new Command(origin, Route.HOME, Map.of())) instanceof Reply.Said page) {
      String view = Json.write(renderer.home(page.message()));
      String user = SlackIds.user(origin.user());
      api.ask(origin.workspace(), m -> m.viewsPublish(r -> r.userId(user).viewAsString(view)))
          .exceptionally(
              failure -> {
                LOG.warn("a page was not shown: {}", failure.getMessage());
                return null;
              });
    }
  }

  /** For those who have looked at it. */
  void refresh(Origin origin) {
    if (visitors.contains(origin.user())) {
      open(origin);
    }
  }
}
