package dev.studycoach.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.studycoach.chat.Action;
import dev.studycoach.chat.Reply;
import dev.studycoach.discord.fake.Exchange;
import dev.studycoach.discord.fake.FakeDiscord;
import dev.studycoach.discord.fake.FakeGuild;
import dev.studycoach.discord.fake.FakeMessage;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Route;
import dev.studycoach.story.Relay;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Does on Discord what somebody wants to do, and reads the answer. */
final class Desk implements Relay.Desk {
  private static final String CHANNEL = "study";

  private final FakeDiscord discord;
  private final FakeGuild guild;
  private final Map<String, String> names;
  private final DiscordReader reader;
  private final Deque<FakeMessage> newestFirst = new ArrayDeque<>();
  private List<CommandSpec> commands = List.of();
  private final Map<String, Exchange> forms = new HashMap<>();

  Desk(FakeDiscord discord, FakeGuild guild, Map<String, String> names, DiscordReader reader) {
    this.discord = discord;
    this.guild = guild;
    this.names = names;
    this.reader = reader;
  }

  void knows(List<CommandSpec> known) {
    commands = known;
  }

  String channel(String name) {
    return named(guild.textChannel(name), name);
  }

  private String named(String id, String name) {
    names.put(id, name);
    return id;
  }

  /** Takes note of a message, or of its new form. */
  synchronized void seen(FakeMessage message) {
    newestFirst.removeIf(other -> other.id().equals(message.id()));
    newestFirst.addFirst(message);
  }

  /** The terminal's owner knows the coach already. */
  boolean introduction(FakeMessage message) {
    return message.embeds().stream()
        .anyMatch(card -> card.path("title").asText().startsWith("Thank you for inviting me"));
  }

  String readerOf(FakeMessage message) {
    return names.values().stream()
        .filter(
            name ->
                discord.privateMessages(name).stream().anyMatch(m -> m.id().equals(message.id())))
        .findFirst()
        .orElse("you");
  }

  @Override
  public Reply act(Route route, Call call) {
    String user = call.origin().user();
    named(guild.member(user), user);
    if (route.command() != null) {
      return read(discord.command(guild, CHANNEL, user, path(route.name()), call.inputs()), "");
    }
    return call.inputs().isEmpty() ? click(user, action(route, call), call) : submit(user, call);
  }

  /** Discord cannot run a command bare that has subcommands. */
  private String path(String words) {
    boolean more = commands.stream().anyMatch(other -> other.path().startsWith(words + " "));
    return more ? words + " show" : words;
  }

  private static String action(Route route, Call call) {
    return Action.of(route.name(), call.arguments().toArray()).line();
  }

  private Reply submit(String user, Call call) {
    Exchange form = forms.remove(user);
    if (form == null) {
      throw new AssertionError("no form is open for " + user);
    }
    return read(discord.submit(form, call.inputs()), "");
  }

  private Reply click(String user, String action, Call call) {
    FakeMessage message = find(action);
    JsonNode control =
        message.controls().stream()
            .filter(c -> c.path("custom_id").asText().equals(action))
            .findFirst()
            .orElseThrow();
    Exchange clicked = clicked(user, message, control, call.values());
    if (clicked.acknowledgement() == 9) {
      forms.put(user, clicked);
      return new Reply.Open(reader.form(clicked.modal()));
    }
    return read(clicked, message.id());
  }

  /** A real client sends nothing while too few or too many are chosen; a forged one does. */
  private Exchange clicked(String user, FakeMessage message, JsonNode control, List<String> typed) {
    String action = control.path("custom_id").asText();
    if (control.path("type").asInt() == 2) {
      return discord.press(placeOf(user, message), CHANNEL, user, message, action);
    }
    return typed.size() < control.path("min_values").asInt()
            || typed.size() > control.path("max_values").asInt()
        ? discord.forge(guild, CHANNEL, user, message, action, typed)
        : discord.choose(
            placeOf(user, message), CHANNEL, user, message, action, values(control, typed));
  }

  /** Nowhere but in private stands what is in somebody's private channel. */
  private @Nullable FakeGuild placeOf(String user, FakeMessage message) {
    return discord.privateMessages(user).stream().anyMatch(m -> m.id().equals(message.id()))
        ? null
        : guild;
  }

  private synchronized FakeMessage find(String action) {
    return newestFirst.stream()
        .filter(message -> message.customIds().contains(action))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no message has " + action));
  }

  /** Names become ids in the platform's own pickers. */
  private List<String> values(JsonNode control, List<String> typed) {
    return switch (control.path("type").asInt()) {
      case 6 -> typed.stream().map(name -> named(guild.role(name), name)).toList();
      case 8 -> typed.stream().map(name -> picked(control, name)).toList();
      default -> typed;
    };
  }

  private String picked(JsonNode control, String name) {
    boolean voice = control.path("channel_types").toString().contains("2");
    return named(voice ? guild.voiceChannel(name) : guild.textChannel(name), name);
  }

  /** The answer: in the place of the clicked message, or a new one. */
  private Reply read(Exchange exchange, String clicked) {
    FakeMessage message = exchange.message();
    seen(message);
    return message.id().equals(clicked)
        ? new Reply.Edit(reader.message(message))
        : new Reply.Post(reader.message(message));
  }
}
