package dev.studycoach.slack.fake;

import dev.studycoach.fake.Turns;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The parts of the fake, put together. */
final class Works implements AutoCloseable {
  final Turns turns = new Turns();
  final Violations violations = new Violations();
  final Hostile hostile = new Hostile();
  final Faults faults = new Faults();
  final Callbacks callbacks = new Callbacks();
  final Shelf shelf = new Shelf();
  final World world;
  final Exchanges exchanges;
  final Sockets sockets;
  final SocketServer socketServer;
  final Deliveries deliveries;
  final People people;
  final Clicks clicks;
  final Sheets sheets;
  final OauthMethods oauth;
  final Acknowledgements acknowledgements;
  final Api api;
  final WebServer web;
  final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "fake-slack");
            thread.setDaemon(true);
            return thread;
          });

  Works(InstantSource clock) {
    world = new World(turns, clock);
    exchanges = new Exchanges(world);
    Checks checks = new Checks(violations, hostile, shelf);
    Posts posts = new Posts(world, shelf);
    Views views = new Views(world, checks);
    Responses responses = new Responses(world, exchanges, posts, checks, violations);
    acknowledgements = new Acknowledgements(world, responses, views, checks, violations);
    sockets = new Sockets(world, exchanges, acknowledgements, violations);
    socketServer = new SocketServer(turns, sockets, violations);
    oauth = new OauthMethods(world);
    api = new Api(world, violations);
    web = new WebServer(turns, new RequestReader(clock), faults, api);
    posts.url(web.url());
    deliveries = new Deliveries(world, exchanges, sockets, web.url() + WebServer.RESPONSE);
    people = new People(world, deliveries, posts);
    clicks = new Clicks(world, people, deliveries);
    sheets = new Sheets(world, people, deliveries);
    addMethods(checks, posts, views, responses);
    socketServer.open();
    web.open(threads);
  }

  private void addMethods(Checks checks, Posts posts, Views views, Responses responses) {
    new ChatMethods(exchanges, posts, checks, callbacks).addTo(api);
    new ConversationMethods(world).addTo(api);
    new ViewMethods(world, exchanges, views).addTo(api);
    new FileMethods(world, exchanges, shelf, posts, checks, callbacks, web.url()).addTo(api);
    new TeamMethods(world, team -> people.gone(team, team.bot().id())).addTo(api);
    oauth.addTo(api);
    api.open("apps.connections.open", this::connect);
    api.open("response_url", responses::respond);
  }

  private Answer connect(Request request) {
    if (!request.token().equals(FakeSlack.APP_TOKEN)) {
      throw new SlackError("invalid_auth");
    }
    return Answer.ok("url", socketServer.url() + sockets.ticket());
  }

  Webhook webhook(String url, String secret) {
    return new Webhook(world, acknowledgements, violations, threads, url, secret);
  }

  Stranger stranger(String url) {
    return new Stranger(webhook(url, ""), world::now);
  }

  @Override
  public void close() {
    try {
      socketServer.stop(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    web.close();
    threads.shutdownNow();
  }
}
