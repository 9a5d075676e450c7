package dev.studycoach.slack.bench;

import dev.studycoach.bench.platform.Act;
import dev.studycoach.slack.fake.Exchange;
import java.time.Duration;

/** Something done on the fake Slack. */
record SlackAct(Exchange exchange) implements Act {
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
    return exchange.message().blocks().toString().contains(words);
  }
}
