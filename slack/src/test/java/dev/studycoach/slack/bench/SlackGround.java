package dev.studycoach.slack.bench;

import dev.studycoach.bench.platform.Ground;
import dev.studycoach.slack.fake.Exchange;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A fake Slack with one workspace, in Socket Mode. */
final class SlackGround implements Ground<SlackAct> {
  static final String CHANNEL = "study";
  private static final String ADMIN = "boss";
  private static final int QUESTION_SECONDS = 60;

  private final FakeSlack slack = new FakeSlack();
  private final FakeTeam team = slack.team("Study");
  private final BlockingQueue<FakeMessage> posted = new LinkedBlockingQueue<>();

  SlackGround() {
    String channel = team.channel(CHANNEL);
    team.admin(ADMIN);
    slack.onMessage(
        message -> {
          if (!message.actionIds().isEmpty() && message.channel().equals(channel)) {
            posted.add(message);
          }
        });
  }

  @Override
  public Map<String, String> environment() {
    return Map.of(
        "STUDY_COACH_SLACK_BOT_TOKEN", team.botToken(),
        "STUDY_COACH_SLACK_APP_TOKEN", FakeSlack.APP_TOKEN,
        "STUDY_COACH_SLACK_URL", slack.url());
  }

  @Override
  public void greet() {
    slack.awaitConnected(1);
    setup().acknowledgement();
  }

  private Exchange setup() {
    return slack.command(team, CHANNEL, ADMIN, "setup");
  }

  @Override
  public Instant firstRequest() {
    return slack.requests().get(0).at();
  }

  @Override
  public SlackMembers members(boolean asks) throws InterruptedException {
    FakeMessage setup = setup().message();
    return asks
        ? new SlackMembers(slack, team, question(setup), true)
        : new SlackMembers(slack, team, setup, false);
  }

  private FakeMessage question(FakeMessage setup) throws InterruptedException {
    slack.press(team, CHANNEL, ADMIN, setup, setup.button("Start")).message();
    FakeMessage question = posted.poll(QUESTION_SECONDS, TimeUnit.SECONDS);
    if (question == null) {
      throw new IllegalStateException("no question came");
    }
    return question;
  }

  @Override
  public void close() {
    slack.close();
    slack.assertNoViolations();
  }
}
