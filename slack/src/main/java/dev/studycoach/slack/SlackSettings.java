package dev.studycoach.slack;

import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Settings;
import java.util.Optional;

/**
 * What the operator set for Slack: an app token for Socket Mode and one workspace, or a signing
 * secret for HTTP and many.
 *
 * @param url the base of Slack's addresses, with a slash at its end
 * @param publicUrl where the world reaches this program, without a slash at the end
 */
record SlackSettings(Settings all, String url, Optional<String> publicUrl) {
  static final String BOT_TOKEN = "STUDY_COACH_SLACK_BOT_TOKEN";
  static final String APP_TOKEN = "STUDY_COACH_SLACK_APP_TOKEN";
  static final String SIGNING_SECRET = "STUDY_COACH_SLACK_SIGNING_SECRET";
  static final String CLIENT_ID = "STUDY_COACH_SLACK_CLIENT_ID";
  static final String CLIENT_SECRET = "STUDY_COACH_SLACK_CLIENT_SECRET";
  static final String KEYS = "STUDY_COACH_SLACK_KEYS";
  static final String PORT = "STUDY_COACH_SLACK_PORT";
  static final String PUBLIC_URL = "STUDY_COACH_SLACK_PUBLIC_URL";
  static final String URL = "STUDY_COACH_SLACK_URL";

  private static final String SLACK = "https://slack.com/";
  private static final String EXAMPLE = "https://coach.example.org";

  /**
   * @throws ConnectionException if an address is none
   */
  static SlackSettings of(Settings settings) {
    return new SlackSettings(
        settings, settings.address(URL, SLACK), settings.origin(PUBLIC_URL, EXAMPLE));
  }

  boolean overHttp() {
    return all.find(APP_TOKEN).isEmpty() && all.find(SIGNING_SECRET).isPresent();
  }
}
