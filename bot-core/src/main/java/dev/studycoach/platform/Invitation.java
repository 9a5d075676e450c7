package dev.studycoach.platform;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where an owner adds the coach to a workspace, if the world reaches it.
 *
 * @param setting names the address at which it does
 * @param origin that address, without a slash at the end; empty if it is not set
 * @param path begins with a slash
 */
public record Invitation(String setting, Optional<String> origin, String path) {
  public Optional<URI> page() {
    return origin.map(address -> URI.create(address + path));
  }

  /**
   * What the operator should know as long as no workspace has the coach, after a semicolon; else
   * nothing.
   *
   * @throws ConnectionException if no workspace has it and nobody can add it
   */
  public String words(List<String> workspaces) {
    if (!workspaces.isEmpty()) {
      return "";
    }
    URI page = page().orElseThrow(() -> ConnectionException.closed(setting));
    return "; no workspace has the coach yet: add it at " + page;
  }
}
