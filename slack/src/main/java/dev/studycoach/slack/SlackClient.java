package dev.studycoach.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.methods.MethodsCustomRateLimitResolver;
import com.slack.api.util.http.SlackHttpClient;
import java.util.Optional;
import java.util.UUID;

/**
 * How Bolt calls Slack. It would of itself hold back a crowd long before Slack does; here Slack
 * says when it is too much, and Bolt waits that out. Posts in a channel keep their pace.
 */
final class SlackClient extends MethodsCustomRateLimitResolver.Default {
  private static final Optional<Integer> A_CROWD = Optional.of(6000);

  private SlackClient() {}

  /**
   * A client of its own for each session, which shares no queue with others.
   *
   * @param url the base of Slack's addresses
   */
  static Slack of(String url) {
    MethodsConfig methods = new MethodsConfig();
    methods.setExecutorName(UUID.randomUUID().toString());
    methods.setCustomRateLimitResolver(new SlackClient());
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(url + "api/");
    config.setMethodsConfig(methods);
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

  @Override
  public Optional<Integer> getCustomAllowedRequestsPerMinute(String team, String method) {
    return A_CROWD;
  }
}
