package dev.studycoach.discord.fake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A whole Discord on loopback for tests, with its people; close it after the bot has gone. */
public final class FakeDiscord implements AutoCloseable {
  /** The one token that is let in. */
  public static final String TOKEN = "good";

  private final Turns turns = new Turns();
  private final Violations violations = new Violations();
  private final Faults faults;
  private final World world;
  private final Gateway gateway;
  private final GatewayServer gatewayServer;
  private final Interactions interactions;
  private final People people;
  private final MessageRoutes messageRoutes;
  private final AccountRoutes accountRoutes;
  private final Rest rest;

  public FakeDiscord() {
    this(InstantSource.system());
  }

  public FakeDiscord(InstantSource clock) {
    faults = new Faults(clock);
    world = new World(turns, new Snowflakes(clock));
    gateway = new Gateway(world, violations);
    CommandBook commands = new CommandBook(world);
    interactions = new Interactions(world, gateway, clock);
    people = new People(world, commands, interactions);
    Messages messages = new Messages(world, clock, violations);
    messageRoutes = new MessageRoutes(world, messages);
    accountRoutes = new AccountRoutes(world, gateway, commands);
    Routes routes = new Routes();
    accountRoutes.addTo(routes);
    messageRoutes.addTo(routes);
    new InteractionRoutes(interactions, messages, violations).addTo(routes);
    new WebhookRoutes(interactions, messages, violations).addTo(routes);
    gatewayServer = new GatewayServer(turns, gateway, violations);
    gateway.url(gatewayServer.open());
    rest = new Rest(turns, clock, violations, faults, routes, this::pardon);
  }

  /** Whether bodies are checked against Discord's published contract. */
  public static boolean contractsGiven() {
    return Contract.given().isPresent();
  }

  /** The base of the REST interface, ending with a slash. */
  public String url() {
    return rest.url();
  }

  // the world

  /** A new server; if the bot is connected, it has just been invited there. */
  public FakeGuild guild(String name, String owner) {
    return turns.get(
        () -> {
          FakeGuild guild = new FakeGuild(world, gateway, world.addGuild(name, owner));
          guild.announce();
          return guild;
        });
  }

  /** The id of the user. */
  public String user(String name) {
    return turns.get(() -> world.user(name).id());
  }

  /** From now on this user takes no private messages. */
  public void closePrivateMessages(String user) {
    turns.run(() -> world.closePrivateMessages(world.user(user)));
  }

  /** What stands in the private channel of the user. */
  public List<FakeMessage> privateMessages(String user) {
    return turns.get(
        () ->
            world.privateChannel(world.user(user)).messages().stream()
                .filter(StoredMessage::visibleToAll)
                .map(StoredMessage::now)
                .toList());
  }

  /** The language of those who act from now on. */
  public void locale(String tag) {
    turns.run(() -> interactions.locale(tag));
  }

  // what people do; without a guild they do it in private

  public Exchange command(
      @Nullable FakeGuild guild,
      String channel,
      String user,
      String path,
      Map<String, String> options) {
    return people.command(people.scene(guild, channel, user), path, options);
  }

  public Exchange type(
      @Nullable FakeGuild guild,
      String channel,
      String user,
      String path,
      String option,
      String typed) {
    return people.type(people.scene(guild, channel, user), path, option, typed);
  }

  public Exchange press(
      @Nullable FakeGuild guild, String channel, String user, FakeMessage on, String customId) {
    return people.press(people.scene(guild, channel, user), on, customId);
  }

  public Exchange choose(
      @Nullable FakeGuild guild,
      String channel,
      String user,
      FakeMessage on,
      String customId,
      List<String> values) {
    return people.choose(people.scene(guild, channel, user), on, customId, values);
  }

  /** As with a client of one's own making: any id, and values that nobody offered. */
  public Exchange forge(
      FakeGuild guild,
      String channel,
      String user,
      FakeMessage on,
      String customId,
      List<String> values) {
    return people.forge(people.scene(guild, channel, user), on, customId, values);
  }

  /** Fills in and sends the form that was the answer to {@code opened}. */
  public Exchange submit(Exchange opened, Map<String, String> fields) {
    return people.submit(opened, fields);
  }

  /** Tells the bot of the very same interaction again. */
  public Exchange repeat(Exchange exchange) {
    return turns.get(() -> interactions.dispatch(exchange));
  }

  /** As if its time were over: what the bot still answers is unknown to Discord. */
  public void expire(Exchange exchange) {
    turns.run(exchange::expire);
  }

  // mishaps

  /** Answers the next requests that fit with this instead of performing them. */
  public void fault(
      String method, String path, int times, int status, String body, Map<String, String> headers) {
    faults.fault(method, path, times, status, body, headers);
  }

  /** Answers the next requests that fit with a 429. */
  public void rateLimit(String path, int times, Duration wait) {
    faults.rateLimit(path, times, wait);
  }

  /** Performs the next requests that fit, and drops the line before the answer. */
  public void loseAnswer(String method, String path, int times) {
    faults.lose(method, path, times);
  }

  private void pardon(Request request) {
    if (request.path().endsWith("/callback")) {
      interactions.find(request.path().split("/", -1)[3]).ifPresent(Exchange::pardon);
    }
  }

  public void closeGateway(int code) {
    turns.run(() -> gateway.close(code, "ordered by a test"));
  }

  /** Asks the bot to connect anew and resume. */
  public void reconnect() {
    turns.run(gateway::reconnect);
  }

  /** Ends all sessions: the bot has to identify anew. */
  public void invalidate() {
    turns.run(gateway::invalidate);
  }

  public void stopHeartbeatAcks() {
    turns.run(() -> gateway.acknowledging(false));
  }

  public void resumeHeartbeatAcks() {
    turns.run(() -> gateway.acknowledging(true));
  }

  /** For connections made from now on. */
  public void heartbeatInterval(Duration interval) {
    turns.run(() -> gateway.heartbeat(interval));
  }

  /** Refuses new connections. */
  public void pauseGateway() {
    gatewayServer.paused(true);
  }

  public void resumeGateway() {
    gatewayServer.paused(false);
  }

  /** How many shards Discord recommends. */
  public void shards(int recommended) {
    turns.run(() -> accountRoutes.shards(recommended));
  }

  // what the test wants to know

  /** Calls back for each message that answers nobody, before the bot learns that it was sent. */
  public void onMessage(Consumer<FakeMessage> created) {
    messageRoutes.onMessage(created);
  }

  /** Calls back for each change to such a message, before the bot learns of its success. */
  public void onEdit(Consumer<FakeMessage> edited) {
    messageRoutes.onEdit(edited);
  }

  public void awaitConnected(int sessions) {
    turns.await(
        sessions + " connected sessions",
        () -> Optional.of(gateway.connected().count()).filter(count -> count == sessions),
        () -> gateway.connected().count() + " sessions");
  }

  public List<Request> requests() {
    return turns.get(rest::requests);
  }

  public Request awaitRequest(Predicate<Request> wanted) {
    return turns.await(
        "a request",
        () -> rest.requests().stream().filter(wanted).findFirst(),
        () -> rest.requests().stream().map(Request::line).toList().toString());
  }

  /** The interactions that were deferred and are still thinking. */
  public List<Exchange> unfinished() {
    return turns.get(interactions::unfinished);
  }

  public List<String> violations() {
    return violations.all();
  }

  public void assertNoViolations() {
    violations.assertNone();
  }

  @Override
  public void close() {
    try {
      gatewayServer.stop(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    rest.close();
  }
}
