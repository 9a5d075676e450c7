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

  private final Works works;

  public FakeDiscord() {
    this(InstantSource.system());
  }

  /**
   * With a clock of its own; the JDA refuses interactions older than 15 minutes by the real one.
   */
  public FakeDiscord(InstantSource clock) {
    works = new Works(clock);
  }

  /** Whether bodies are checked against Discord's published contract. */
  public static boolean contractsGiven() {
    return Contract.given().isPresent();
  }

  /** The base of the REST interface, ending with a slash. */
  public String url() {
    return works.rest.url();
  }

  /** Where the JDA must look when it cannot resume; else it goes to the real Discord. */
  public String gatewayUrl() {
    return works.gateway.url();
  }

  // the world

  /** A new server; if the bot is connected, it has just been invited there. */
  public FakeGuild guild(String name, String owner) {
    return works.turns.get(() -> works.guild(name, owner));
  }

  /** The id of the user. */
  public String user(String name) {
    return works.turns.get(() -> works.world.user(name).id());
  }

  /** From now on this user takes no private messages. */
  public void closePrivateMessages(String user) {
    works.turns.run(() -> works.world.closePrivateMessages(works.world.user(user)));
  }

  /** What stands in the private channel of the user. */
  public List<FakeMessage> privateMessages(String user) {
    return works.turns.get(() -> works.world.privateChannel(works.world.user(user)).readable());
  }

  /** The language of those who act from now on. */
  public void locale(String tag) {
    works.turns.run(() -> works.interactions.locale(tag));
  }

  // what people do; without a guild they do it in private

  public Exchange command(
      @Nullable FakeGuild guild,
      String channel,
      String user,
      String path,
      Map<String, String> options) {
    return works.people.command(works.people.scene(guild, channel, user), path, options);
  }

  public Exchange type(
      @Nullable FakeGuild guild,
      String channel,
      String user,
      String path,
      String option,
      String typed) {
    return works.people.type(works.people.scene(guild, channel, user), path, option, typed);
  }

  public Exchange press(
      @Nullable FakeGuild guild, String channel, String user, FakeMessage on, String customId) {
    return works.people.press(works.people.scene(guild, channel, user), on, customId);
  }

  public Exchange choose(
      @Nullable FakeGuild guild,
      String channel,
      String user,
      FakeMessage on,
      String customId,
      List<String> values) {
    return works.people.choose(works.people.scene(guild, channel, user), on, customId, values);
  }

  /** As with a client of one's own making: any id, and values that nobody offered. */
  public Exchange forge(
      FakeGuild guild,
      String channel,
      String user,
      FakeMessage on,
      String customId,
      List<String> values) {
    return works.people.forge(works.people.scene(guild, channel, user), on, customId, values);
  }

  /** Fills in and sends the form that was the answer to {@code opened}. */
  public Exchange submit(Exchange opened, Map<String, String> fields) {
    return works.people.submit(opened, fields);
  }

  /** Tells the bot of the very same interaction again. */
  public Exchange repeat(Exchange exchange) {
    return works.turns.get(() -> works.interactions.dispatch(exchange));
  }

  /** As if its time were over: what the bot still answers is unknown to Discord. */
  public void expire(Exchange exchange) {
    works.turns.run(exchange::expire);
  }

  // mishaps

  /** Answers the next requests that fit with this instead of performing them. */
  public void fault(
      String method, String path, int times, int status, String body, Map<String, String> headers) {
    works.faults.fault(method, path, times, status, body, headers);
  }

  /** Answers the next requests that fit with a 429. */
  public void rateLimit(String path, int times, Duration wait) {
    works.faults.rateLimit(path, times, wait);
  }

  /** Performs the next requests that fit, and drops the line before the answer. */
  public void loseAnswer(String method, String path, int times) {
    works.faults.lose(method, path, times);
  }

  public void closeGateway(int code) {
    works.turns.run(() -> works.gateway.close(code, "ordered by a test"));
  }

  /** Asks the bot to connect anew and resume. */
  public void reconnect() {
    works.turns.run(works.gateway::reconnect);
  }

  /** Ends all sessions: the bot has to identify anew. */
  public void invalidate() {
    works.turns.run(works.gateway::invalidate);
  }

  public void stopHeartbeatAcks() {
    works.turns.run(() -> works.gateway.acknowledging(false));
  }

  public void resumeHeartbeatAcks() {
    works.turns.run(() -> works.gateway.acknowledging(true));
  }

  /** For connections made from now on. */
  public void heartbeatInterval(Duration interval) {
    works.turns.run(() -> works.gateway.heartbeat(interval));
  }

  /** Refuses new connections. */
  public void pauseGateway() {
    works.gatewayServer.refuse(true);
  }

  public void resumeGateway() {
    works.gatewayServer.refuse(false);
  }

  /** How many shards Discord recommends. */
  public void shards(int recommended) {
    works.turns.run(() -> works.accountRoutes.shards(recommended));
  }

  // what the test wants to know

  /** Calls back for each message that answers nobody, before the bot learns that it was sent. */
  public void onMessage(Consumer<FakeMessage> created) {
    works.messageRoutes.onMessage(created);
  }

  /** Calls back for each change to such a message, before the bot learns of its success. */
  public void onEdit(Consumer<FakeMessage> edited) {
    works.messageRoutes.onEdit(edited);
  }

  public void awaitConnected(int sessions) {
    works.turns.await(
        sessions + " connected sessions",
        () -> Optional.of(works.gateway.connected().count()).filter(count -> count == sessions),
        () -> works.gateway.connected().count() + " sessions");
  }

  public List<Request> requests() {
    return works.turns.get(() -> works.rest.requests(any -> true));
  }

  /** The first request that fits. */
  public Request awaitRequest(Predicate<Request> wanted) {
    return awaitRequests(1, wanted).get(0);
  }

  /** All requests that fit, once there are {@code count}. */
  public List<Request> awaitRequests(int count, Predicate<Request> wanted) {
    return works.turns.await(
        count + " requests",
        () -> Optional.of(works.rest.requests(wanted)).filter(found -> found.size() >= count),
        () -> works.rest.requests(any -> true).stream().map(Request::line).toList().toString());
  }

  /** The interactions that were deferred and are still thinking. */
  public List<Exchange> unfinished() {
    return works.turns.get(works.interactions::unfinished);
  }

  public List<String> violations() {
    return works.violations.all();
  }

  public void assertNoViolations() {
    works.violations.assertNone();
  }

  @Override
  public void close() {
    works.close();
  }
}
