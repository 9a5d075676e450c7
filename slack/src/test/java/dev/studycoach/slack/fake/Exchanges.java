package dev.studycoach.slack.fake;

import dev.studycoach.fake.Turns;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds out what a message, a modal or a home view of the app is an answer to.
 *
 * <ol>
 *   <li>Whatever uses the response_url or the trigger of an exchange answers that one, always.
 *   <li>A whisper answers the newest exchange of the person who hears it.
 *   <li>The rest answers only an <em>unfinished</em> exchange: the newest one of its person, which
 *       has no message, modal or home view yet and which no test has declared over. A private
 *       message answers that of the person; a post, also one with files, the latest one made in
 *       that channel; a change, the latest one that was a click on that message; a home view, that
 *       of the person.
 *   <li>What is left answers nobody, and the test is called back for it.
 * </ol>
 */
final class Exchanges {
  private final World world;
  private final Map<String, Exchange> byEnvelope = new LinkedHashMap<>();
  private final Map<String, Exchange> byResponsePath = new HashMap<>();
  private final Map<String, Exchange> byTrigger = new HashMap<>();

  /** The last of each person, in the order in which they were made. */
  private final Map<String, Exchange> newest = new LinkedHashMap<>();

  Exchanges(World world) {
    this.world = world;
  }

  Keys keys(String responses) {
    Ids ids = world.ids();
    return new Keys(ids.envelope(), ids.trigger(), responses + ids.next("R"));
  }

  void add(Exchange exchange) {
    Scene scene = exchange.scene();
    byEnvelope.put(exchange.envelopeId(), exchange);
    byResponsePath.put(URI.create(exchange.responseUrl()).getPath(), exchange);
    byTrigger.put(exchange.triggerId(), exchange);
    String person = scene.team().id() + scene.user().id();
    newest.remove(person);
    newest.put(person, exchange);
  }

  Optional<Exchange> byEnvelope(String id) {
    return Optional.ofNullable(byEnvelope.get(id));
  }

  Optional<Exchange> byResponsePath(String path) {
    return Optional.ofNullable(byResponsePath.get(path));
  }

  Optional<Exchange> byTrigger(Team team, String id) {
    return Optional.ofNullable(byTrigger.get(id))
        .filter(exchange -> exchange.scene().team() == team);
  }

  Optional<Exchange> ofWhisper(Team team, User user) {
    return Optional.ofNullable(newest.get(team.id() + user.id()))
        .filter(exchange -> !exchange.progress().ended());
  }

  Optional<Exchange> ofPost(Channel channel) {
    return channel
        .partner()
        .map(user -> ofPerson(channel.team(), user).filter(exchange -> !exchange.isVisit()))
        .orElseGet(() -> unfinished(exchange -> exchange.scene().place() == channel));
  }

  Optional<Exchange> ofChange(StoredMessage message) {
    return unfinished(exchange -> exchange.progress().source().filter(message::equals).isPresent());
  }

  Optional<Exchange> ofPerson(Team team, User user) {
    return ofWhisper(team, user).filter(exchange -> !exchange.progress().answered());
  }

  private Optional<Exchange> unfinished(Predicate<Exchange> wanted) {
    return newest.values().stream()
        .filter(wanted)
        .filter(exchange -> !exchange.progress().ended())
        .filter(exchange -> !exchange.progress().finished())
        .reduce((earlier, later) -> later);
  }

  /** Waits three seconds at most for what is still to be acknowledged, and tells what is not. */
  void report(Violations violations) {
    Turns turns = world.turns();
    turns.within(Duration.ofSeconds(3), () -> Optional.of(owing()).filter(List::isEmpty));
    turns.run(() -> owing().forEach(exchange -> report(exchange, violations)));
  }

  private static void report(Exchange exchange, Violations violations) {
    violations.add(exchange.toString(), "not acknowledged; " + exchange.progress());
    exchange.progress().excuse();
  }

  private List<Exchange> owing() {
    return byEnvelope.values().stream().filter(exchange -> exchange.progress().owing()).toList();
  }
}
