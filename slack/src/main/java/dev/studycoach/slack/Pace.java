package dev.studycoach.slack;

import com.slack.api.methods.MethodsCustomRateLimitResolver;
import java.util.Optional;

/**
 * How fast Bolt may call Slack. It would of itself hold back a crowd long before Slack does; here
 * Slack says when it is too much, and Bolt waits that out. Posts in a channel keep their pace.
 */
record Pace() implements MethodsCustomRateLimitResolver {
  private static final Optional<Integer> A_CROWD = Optional.of(6000);

  @Override
  public Optional<Integer> getCustomAllowedRequestsPerMinute(String team, String method) {
    return A_CROWD;
  }

  @Override
  public Optional<Integer> getCustomAllowedRequestsForChatPostMessagePerMinute(
      String team, String channel) {
    return Optional.empty();
  }

  @Override
  public Optional<Integer> getCustomAllowedRequestsForAssistantThreadsSetStatusPerMinute(
      String team, String channel) {
    return Optional.empty();
  }
}
