package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** {@code views.*}: modals and home views. */
final class ViewMethods {
  private final World world;
  private final Exchanges exchanges;
  private final Views views;

  ViewMethods(World world, Exchanges exchanges, Views views) {
    this.world = world;
    this.exchanges = exchanges;
    this.views = views;
  }

  void addTo(Api api) {
    api.add("views.open", this::open);
    api.add("views.push", this::push);
    api.add("views.update", this::update);
    api.add("views.publish", this::publish);
  }

  private Exchange trigger(Call call) {
    Exchange exchange =
        exchanges
            .byTrigger(call.team(), call.required("trigger_id"))
            .orElseThrow(() -> new SlackError("invalid_trigger_id"));
    exchange.pullTrigger(world.now());
    return exchange;
  }

  private static JsonNode view(Call call) {
    call.required("view");
    return call.args().path("view");
  }

  private static Answer shown(StoredView view) {
    return Answer.ok("view", view.json());
  }

  private Answer open(Call call) {
    Exchange exchange = trigger(call);
    StoredView modal = views.open(exchange, null, view(call), call.where());
    exchange.progress().showed(modal);
    return shown(modal);
  }

  /** Only from within an open modal. */
  private Answer push(Call call) {
    Exchange exchange = trigger(call);
    StoredView below =
        exchange
            .progress()
            .sheet()
            .filter(view -> view.is("modal") && view.open())
            .orElseThrow(() -> new SlackError("invalid_trigger_id"));
    StoredView modal = views.open(exchange, below, view(call), call.where());
    exchange.progress().showed(modal);
    return shown(modal);
  }

  private Answer update(Call call) {
    StoredView view =
        views
            .find(call.team(), call.text("view_id"), call.text("external_id"))
            .orElseThrow(() -> new SlackError("not_found"));
    requireFresh(call, Optional.of(view));
    views.update(view, view(call), call.where());
    return shown(view);
  }

  private static void requireFresh(Call call, Optional<StoredView> view) {
    String hash = call.text("hash");
    if (view.filter(some -> !hash.isEmpty() && !hash.equals(some.hash())).isPresent()) {
      throw new SlackError("hash_conflict");
    }
  }

  private Answer publish(Call call) {
    User user = call.user(call.required("user_id"));
    requireFresh(call, Optional.ofNullable(call.team().homes().get(user.id())));
    StoredView home = views.publish(call.team(), user, view(call), call.where());
    exchanges
        .ofPerson(call.team(), user)
        .ifPresent(exchange -> exchange.progress().published(home));
    return shown(home);
  }
}
