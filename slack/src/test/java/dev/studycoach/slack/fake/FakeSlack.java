package dev.studycoach.slack.fake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A whole Slack on loopback for tests, with its people; close it after the app has gone. */
public final class FakeSlack extends Crowd implements AutoCloseable {
  /** The one token that opens connections. */
  public static final String APP_TOKEN = "xapp-good";

  public static final String CLIENT_ID = "111.222";
  public static final String CLIENT_SECRET = "client-secret";

  /** The one command of the app. */
  public static final String COMMAND = "/coach";

  /** In place of a channel: the private talk of the one who acts with the app. */
  public static final String DIRECT = "directmessage";

  private final Works works;

  /** In Socket Mode. */
  public FakeSlack() {
    this(InstantSource.system());
  }

  /**
   * With a clock of its own; signatures are made by it too, and Bolt holds those against its own.
   */
  public FakeSlack(InstantSource clock) {
    this(new Works(clock));
  }

  private FakeSlack(Works works) {
    super(works);
    this.works = works;
  }

  /** Whether what is shown is checked against Slack's published types. */
  public static boolean contractsGiven() {
    return Contract.given().isPresent();
  }

  /** Where {@code /api/} lies; without a slash at the end. */
  public String url() {
    return works.web.url();
  }

  // how the app hears of things

  /** Through sockets, as at the beginning. */
  public FakeSlack socket() {
    works.deliveries.use(works.sockets);
    return this;
  }

  /** By signed posts to this address. */
  public FakeSlack http(String requestUrl, String secret) {
    works.deliveries.use(works.webhook(requestUrl, secret));
    return this;
  }

  /** To nobody: the app is down; what happens meanwhile can be told by {@link #repeat} later. */
  public FakeSlack down() {
    works.deliveries.use(Line.DEAD);
    return this;
  }

  /** Tells the app of these events only, such as {@code app_mention}; of all, if never called. */
  public void subscribe(String... events) {
    works.turns.run(() -> works.deliveries.subscribe(Set.of(events)));
  }

  /** Somebody who posts to the request URL without being Slack. */
  public Stranger stranger(String requestUrl) {
    return works.stranger(requestUrl);
  }

  // the world

  /** A workspace, with the app if it is new. */
  public FakeTeam team(String name) {
    return works.turns.get(() -> new FakeTeam(works.world, works.world.team(name), works.people));
  }

  /** Somebody agrees to install the app: the code for {@code oauth.v2.access}. */
  public String code(FakeTeam team, String installer) {
    return works.turns.get(() -> works.oauth.code(team.state(), team.state().user(installer)));
  }

  /** Whether new tokens live for twelve hours only and come with one to renew them. */
  public void rotateTokens(boolean now) {
    works.turns.run(() -> works.oauth.rotate(now));
  }

  /** This text may nowhere be shown with its control sequences in force. */
  public void forbid(String hostile) {
    works.hostile.forbid(hostile);
  }

  // mishaps

  /** Answers the next calls that fit with this instead of performing them. */
  public void fault(
      String methodRegex, int times, int status, String json, Map<String, String> headers) {
    works.faults.fault(methodRegex, times, status, json, headers);
  }

  public void error(String methodRegex, int times, String slackError) {
    works.faults.error(methodRegex, times, slackError);
  }

  public void rateLimit(String methodRegex, int times, Duration wait) {
    works.faults.rateLimit(methodRegex, times, wait);
  }

  /** Performs the next calls that fit, and drops the line before the answer. */
  public void loseAnswer(String methodRegex, int times) {
    works.faults.lose(methodRegex, times);
  }

  /** Asks the app to connect anew. */
  public void disconnect() {
    works.turns.run(works.sockets::disconnect);
  }

  public void dropSockets() {
    works.turns.run(works.sockets::drop);
  }

  public void refuseSockets(boolean now) {
    works.socketServer.refuse(now);
  }

  // what the test wants to know

  /** Calls back for each message that answers nobody, before the app learns that it was sent. */
  public void onMessage(Consumer<FakeMessage> created) {
    works.callbacks.onMessage(created);
  }

  /** Calls back for each change, or end, of a message that answers nobody, as above. */
  public void onUpdate(Consumer<FakeMessage> changed) {
    works.callbacks.onUpdate(changed);
  }

  /** All that the Web API refused. */
  public List<String> errors() {
    return works.turns.get(works.api::errors);
  }

  public void awaitConnected(int connections) {
    works.sockets.await(connections);
  }

  public List<Request> requests() {
    return works.turns.get(() -> works.api.requests(any -> true));
  }

  /** The first request that fits. */
  public Request awaitRequest(Predicate<Request> wanted) {
    return awaitRequests(1, wanted).get(0);
  }

  /** All requests that fit, once there are {@code count}. */
  public List<Request> awaitRequests(int count, Predicate<Request> wanted) {
    return works.api.await(count, wanted);
  }

  /** Those so far; nothing is waited for. */
  public List<String> violations() {
    return works.violations.all();
  }

  /** Waits three seconds at most for acknowledgements that are still to come. */
  public void assertNoViolations() {
    works.exchanges.report(works.violations);
    works.violations.assertNone();
  }

  @Override
  public void close() {
    works.close();
  }
}
