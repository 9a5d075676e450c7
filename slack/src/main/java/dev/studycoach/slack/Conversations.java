package dev.studycoach.slack;

import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Interaction.Arrival;
import dev.studycoach.chat.Origin;
import dev.studycoach.exchange.Exchanges;

/** What people do, from the moment that it is read until it is answered. */
record Conversations(
    Exchanges exchanges, SlackApi api, SlackOutbox outbox, People people, Home home)
    implements AutoCloseable {

  void read(Runnable reading) {
    exchanges.read(reading);
  }

  Origin origin(String team, String channel, String user) {
    return people.origin(team, channel, user);
  }

  /**
   * @param id of which copies have the same
   * @param trigger with which a form may open; empty if none may
   * @param answerTo the address for answers; empty if there is none
   */
  void begin(Interaction interaction, String id, String trigger, String answerTo) {
    SlackResponder responder =
        new SlackResponder(api, outbox, interaction.origin(), id, trigger, answerTo);
    exchanges.begin(interaction, responder).thenRun(() -> home.refresh(interaction.origin()));
  }

  void show(Origin visitor) {
    exchanges.aside(() -> home.open(visitor));
  }

  void arrive(Origin origin) {
    exchanges.tell(new Arrival(origin, origin.channel()));
  }

  @Override
  public void close() {
    exchanges.close();
  }
}
