package dev.studycoach.discord.bench;

import dev.studycoach.bench.platform.Act;
import dev.studycoach.discord.fake.Exchange;
import java.time.Duration;

/** An interaction on the fake Discord. */
record DiscordAct(Exchange exchange) implements Act {
  @Override
  public Duration acknowledgedAfter() {
    return exchange.acknowledgedAfter();
  }

  @Override
  public boolean finished(Duration patience) {
    return exchange.finished(patience);
  }

  @Override
  public boolean says(String words) {
    return exchange.message().json().path("embeds").toString().contains(words);
  }
}
