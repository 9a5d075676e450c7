package dev.studycoach.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.studycoach.chat.Action;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Reply;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.Route;
import dev.studycoach.slack.fake.Exchange;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import dev.studycoach.story.Relay;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Does on Slack what somebody wants to do, and reads the answer. */
final class SlackDesk implements Relay.Desk {
  private static final String CHANNEL = "study";
  private static final Set<String> WITH_FILE = Set.of("privacy export", "exam calendar", "stats");

  private final FakeSlack slack;
  private final FakeTeam team;
  private final Map<String, String> names;
  private final SlackReader reader;
  private final Deque<FakeMessage> newestFirst = new ArrayDeque<>();
  private final Map<String, Exchange> forms = new HashMap<>();
  private final Consumer<FakeMessage> posted;

  SlackDesk(
      FakeSlack slack, FakeTeam team, Map<String, String> names, Consumer<FakeMessage> posted) {
    this.posted = posted;
    this.slack = slack;
    this.team = team;
    this.names = names;
    this.reader = new SlackReader(names);
    channel(CHANNEL);
    team.owner("you");
  }

  private String channel(String name) {
    String id = team.channel(name);
    names.put(id, name);
    return id;
  }

  /** Takes note of a message, or of its new form. */
  synchronized void seen(FakeMessage message) {
    newestFirst.removeIf(other -> other.ts().equals(message.ts()));
    newestFirst.addFirst(message);
  }

  @Override
  public Reply act(Route route, Call call) {
    String user = call.origin().user();
    names.put(team.user(user), user);
    if (route.command() != null) {
      Exchange said = slack.command(team, CHANNEL, user, line(route, call));
      return WITH_FILE.contains(route.name()) ? withFile(said) : read(said, route.ack());
    }
    return call.inputs().isEmpty() ? click(user, route, call) : submit(user, route, call);
  }

  /** A file stands above the words, in the private channel. */
  private Reply withFile(Exchange said) {
    FakeMessage first = said.message();
    if (first.files().isEmpty()) {
      return new Reply.Post(reader.message(first));
    }
    Message words = reader.message(said.followUps(1).get(0));
    return new Reply.Post(words.with(reader.message(first).attachments().get(0)));
  }

  private static String line(Route route, Call call) {
    String options =
        call.inputs().entrySet().stream()
            .map(option -> " " + option.getKey() + ":\"" + option.getValue() + "\"")
            .collect(Collectors.joining());
    return route.name() + options;
  }

  private Reply submit(String user, Route route, Call call) {
    Exchange form = forms.remove(user);
    if (form == null) {
      throw new AssertionError("no form is open for " + user);
    }
    slack.submit(form, call.inputs()).mayStaySilent();
    return read(form, route.ack()); // the answer goes where the form came from
  }

  private Reply click(String user, Route route, Call call) {
    String action = Action.of(route.name(), call.arguments().toArray()).line();
    FakeMessage message = find(action);
    Exchange clicked = clicked(user, message, action, call.values());
    if (route.ack() == Ack.FORM) {
      forms.put(user, clicked);
      return new Reply.Open(SlackReader.form(clicked.modal()));
    }
    return read(clicked, route.ack());
  }

  /** Boxes are ticked first, then the button beside them is pressed. */
  private Exchange clicked(String user, FakeMessage message, String action, List<String> values) {
    String place = message.channel().equals(team.directChannel(user)) ? FakeSlack.DIRECT : CHANNEL;
    String boxes = SlackControls.TICKED + action;
    if (message.actionIds().contains(boxes)) {
      slack.choose(team, place, user, message, boxes, values).mayStaySilent();
      return slack.press(team, place, user, message, action);
    }
    return values.isEmpty()
        ? slack.press(team, place, user, message, action)
        : slack.choose(team, place, user, message, action, picked(message, action, values));
  }

  /** Names become ids in Slack's own picker. */
  private List<String> picked(FakeMessage message, String action, List<String> values) {
    boolean channels =
        message.controls().stream()
            .filter(control -> control.path("action_id").asText().equals(action))
            .map(control -> control.path("type").asText())
            .anyMatch("conversations_select"::equals);
    return channels ? values.stream().map(this::channel).toList() : values;
  }

  private synchronized FakeMessage find(String action) {
    return newestFirst.stream()
        .filter(message -> message.actionIds().contains(action))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no message has " + action));
  }

  /** The answer: in the place of the clicked message, or a new one. */
  private Reply read(Exchange exchange, Ack ack) {
    exchange.acknowledgedAfter();
    FakeMessage message = exchange.message();
    if (!message.ephemeral() && message.edits() == 0 && ack != Ack.PUBLIC) {
      posted.accept(message); // sent on the way to the answer
      message = exchange.followUps(1).get(0);
    }
    seen(message);
    return ack == Ack.EDIT && message.edits() > 0
        ? new Reply.Edit(reader.message(message))
        : new Reply.Post(reader.message(message));
  }

  String nameOfDirect(JsonNode message) {
    return names.values().stream()
        .filter(name -> team.direct(name).stream().anyMatch(m -> m.json().equals(message)))
        .findFirst()
        .orElse("you");
  }

  SlackReader reader() {
    return reader;
  }
}
