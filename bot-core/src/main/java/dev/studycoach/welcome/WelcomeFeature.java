package dev.studycoach.welcome;

import dev.studycoach.chat.Origin;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Sessions;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Route;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The coach introduces itself once: in the channel to which it was added, else to the owner. */
public final class WelcomeFeature implements Feature {
  private static final Logger LOG = LoggerFactory.getLogger(WelcomeFeature.class);

  private final Introductions introductions;
  private final Sessions sessions;
  private final InstantSource clock;

  public WelcomeFeature(Jdbi jdbi, Sessions sessions, InstantSource clock) {
    this.introductions = new Introductions(jdbi);
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.arrival(this::arrive));
  }

  private void arrive(Origin origin, String place) {
    if (introductions.made(origin)) {
      return;
    }
    try {
      introduce(origin, place);
    } catch (DeliveryException failure) {
      LOG.warn("no introduction in {}: {}", origin.workspace(), failure.getMessage());
      if (failure.passing()) {
        return;
      }
    }
    introductions.make(origin, clock.instant());
  }

  private void introduce(Origin origin, String name) {
    String place = origin.channel().isEmpty() ? origin.workspace() : origin.channel();
    sessions
        .of(origin.platform())
        .outbox()
        .send(destination(origin), "hello-" + place, WelcomeViews.hello(origin, name));
  }

  private static Destination destination(Origin origin) {
    return origin.channel().isEmpty()
        ? new Destination.Person(origin.workspace(), origin.user())
        : new Destination.Channel(origin.workspace(), origin.channel());
  }
}
