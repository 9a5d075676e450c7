package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.studycoach.fake.Json;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A workspace as a test sees it; the app is installed there. People and channels are named by their
 * names or ids, and a new name makes a new one.
 */
public final class FakeTeam {
  private final World world;
  private final Team team;
  private final People people;

  FakeTeam(World world, Team team, People people) {
    this.world = world;
    this.team = team;
    this.people = people;
  }

  Team state() {
    return team;
  }

  private <T> T turn(Supplier<T> act) {
    return world.turns().get(act);
  }

  public String id() {
    return team.id();
  }

  public String botToken() {
    return turn(() -> team.install().token());
  }

  /** The id of the app's own user. */
  public String bot() {
    return team.bot().id();
  }

  /** The id of the channel; a new one has the app in it. */
  public String channel(String name) {
    return turn(() -> team.channel(name).id());
  }

  /** The id of the channel; the app is not in a new one. */
  public String outside(String name) {
    return turn(() -> team.outside(name).id());
  }

  /** Takes the app out of the channel, and nobody tells it; else {@link FakeSlack#remove}. */
  public void removeApp(String channel) {
    world.turns().run(() -> team.channel(channel).members().remove(team.bot().id()));
  }

  public void archive(String channel) {
    world.turns().run(() -> team.channel(channel).archive(true));
  }

  public void unarchive(String channel) {
    world.turns().run(() -> team.channel(channel).archive(false));
  }

  /** The id of the user. */
  public String user(String name) {
    return turn(() -> team.user(name).id());
  }

  /** The id of the user, who is an admin from now on. */
  public String admin(String name) {
    return ranked(name, false);
  }

  /** The id of the user, who is an owner, and so an admin, from now on. */
  public String owner(String name) {
    return ranked(name, true);
  }

  private String ranked(String name, boolean owner) {
    return turn(
        () -> {
          User user = team.user(name);
          team.change(user, some -> some.ranked(owner));
          return user.id();
        });
  }

  /** Where this user is and which language they read, such as {@code de-DE}. */
  public void settings(String user, ZoneId zone, String locale) {
    world.turns().run(() -> team.change(team.user(user), some -> some.at(zone, locale)));
  }

  /** The user joins the channel without doing anything. */
  public void join(String channel, String user) {
    world.turns().run(() -> team.channel(channel).members().add(team.user(user).id()));
  }

  /** The id of the private channel of this user and the app. */
  public String directChannel(String user) {
    return turn(() -> team.direct(team.user(user)).id());
  }

  /** What the app said there to everybody, the oldest first. */
  public List<FakeMessage> messages(String channel) {
    return turn(() -> byApp(team.channel(channel)));
  }

  /** What the app said to this user in private, the oldest first. */
  public List<FakeMessage> direct(String user) {
    return turn(() -> byApp(team.direct(team.user(user))));
  }

  private static List<FakeMessage> byApp(Channel channel) {
    return channel.shared().filter(StoredMessage::byApp).map(StoredMessage::now).toList();
  }

  /** A message as it stands now, also a whisper; empty once it is deleted. */
  public Optional<FakeMessage> find(FakeMessage message) {
    return turn(
        () ->
            team.channelById(message.channel())
                .flatMap(channel -> channel.message(message.ts()))
                .map(StoredMessage::now));
  }

  /** The home view of this user; a null node if there is none. */
  public JsonNode home(String user) {
    return turn(
        () ->
            Optional.ofNullable(team.homes().get(team.user(user).id()))
                .map(view -> (JsonNode) view.json())
                .orElse(Json.NULL));
  }

  /** What the app may do from now on. */
  public void scopes(String... granted) {
    world.turns().run(() -> team.install().scopes(List.of(granted)));
  }

  /** From now on the tokens get {@code token_revoked}, and nobody tells the app. */
  public void revoke() {
    world.turns().run(() -> team.install().end("token_revoked"));
  }

  /** Somebody takes the app away: {@code tokens_revoked} and {@code app_uninstalled}. */
  public List<Exchange> uninstall(String by) {
    return people.uninstall(team, by);
  }

  /** Taken away by the first admin who comes along. */
  public List<Exchange> uninstall() {
    return uninstall("Somebody");
  }
}
