package dev.studycoach.slack;

import dev.studycoach.platform.Session;
import dev.studycoach.platform.Settings;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import java.util.Map;

/** How Slack tells the coach what people do. */
enum Way {
  SOCKET {
    @Override
    Settings settings(FakeSlack slack, FakeTeam team) {
      return new Settings(
          Map.of(
              SlackSettings.BOT_TOKEN, team.botToken(),
              SlackSettings.APP_TOKEN, FakeSlack.APP_TOKEN,
              SlackSettings.URL, slack.url()));
    }

    @Override
    void open(FakeSlack slack, FakeTeam team, Session session) {
      slack.awaitConnected(1);
    }
  },

  HTTP {
    @Override
    Settings settings(FakeSlack slack, FakeTeam team) {
      return new Settings(HttpCoach.settings(slack));
    }

    @Override
    void open(FakeSlack slack, FakeTeam team, Session session) {
      String url = HttpCoach.url(session);
      new Browser(url).install(slack.code(team, HttpCoach.ADMIN));
      slack.http(url + SlackDoor.EVENTS, HttpCoach.SECRET);
    }
  };

  abstract Settings settings(FakeSlack slack, FakeTeam team);

  /** The workspace lets the coach in, and from now on Slack reports to it. */
  abstract void open(FakeSlack slack, FakeTeam team, Session session);
}
