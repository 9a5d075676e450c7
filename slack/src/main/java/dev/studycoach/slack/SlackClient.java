package dev.studycoach.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.util.http.SlackHttpClient;

/** How Bolt calls Slack: once, and not for long. The core waits where Slack asks for patience. */
final class SlackClient {
  private static final int LONGEST_CALL_MILLIS = 12_000;

  private SlackClient() {}

  /** For the Slack whose addresses begin so. */
  static Slack of(String url) {
    MethodsConfig methods = new MethodsConfig();
    methods.setStatsEnabled(false);
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(url + "api/");
    config.setMethodsConfig(methods);
    config.setHttpClientCallTimeoutMillis(LONGEST_CALL_MILLIS);
    return Slack.getInstance(config, once(config));
  }

  /** OkHttp by itself sends again, behind our back, what may have arrived. */
  private static SlackHttpClient once(SlackConfig config) {
    return new SlackHttpClient(
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .retryOnConnectionFailure(false)
            .build());
  }
}
