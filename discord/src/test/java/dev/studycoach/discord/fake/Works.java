package dev.studycoach.discord.fake;

import dev.studycoach.fake.Turns;
import java.time.InstantSource;

/** The parts of the fake, put together. */
final class Works implements AutoCloseable {
  final Turns turns = new Turns();
  final Violations violations = new Violations();
  final World world;
  final Faults faults;
  final Gateway gateway;
  final GatewayServer gatewayServer;
  final Interactions interactions;
  final People people;
  final MessageRoutes messageRoutes;
  final AccountRoutes accountRoutes;
  final Rest rest;

  Works(InstantSource clock) {
    world = new World(turns, new Snowflakes(clock));
    faults = new Faults(clock);
    gateway = new Gateway(world, violations);
    gatewayServer = new GatewayServer(turns, gateway, violations);
    gateway.url(gatewayServer.open());
    CommandBook commands = new CommandBook(world);
    interactions = new Interactions(world, gateway, clock);
    people = new People(world, commands, interactions);
    Messages messages = new Messages(world, clock, violations);
    messageRoutes = new MessageRoutes(world, messages);
    accountRoutes = new AccountRoutes(world, gateway, commands);
    rest = new Rest(turns, clock, violations, faults, routes(messages), this::pardon);
  }

  private Routes routes(Messages messages) {
    Routes routes = new Routes();
    accountRoutes.addTo(routes);
    messageRoutes.addTo(routes);
    new InteractionRoutes(interactions, messages, violations).addTo(routes);
    new WebhookRoutes(interactions, messages, violations).addTo(routes);
    return routes;
  }

  FakeGuild guild(String name, String owner) {
    FakeGuild guild = new FakeGuild(world, gateway, world.addGuild(name, owner));
    guild.announce();
    return guild;
  }

  /** Whoever did not get our answer may ask again. */
  private void pardon(Request request) {
    if (request.path().endsWith("/callback")) {
      interactions.find(request.path().split("/", -1)[3]).ifPresent(Exchange::pardon);
    }
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
