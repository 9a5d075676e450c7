package dev.studycoach.oauth;

import org.jspecify.annotations.Nullable;

/**
 * What a platform hands out when a workspace lets the coach in.
 *
 * @param app the platform's id of the coach
 * @param refresh buys the next token, once; null if the token never ends
 * @param expiresIn seconds until the token ends; null if it never does
 * @param bot the id of the coach's own user there
 */
public record Grant(
    String app,
    String workspace,
    String token,
    @Nullable String refresh,
    @Nullable Integer expiresIn,
    String bot) {
  /** Not the tokens. */
  @Override
  public String toString() {
    return workspace;
  }
}
