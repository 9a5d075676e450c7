package dev.studycoach.platform;

import java.util.Map;
import java.util.Optional;

/** What the operator set for a platform, by the names of environment variables. */
public record Settings(Map<String, String> values) {
  public Settings {
    values = Map.copyOf(values);
  }

  public static final Settings NONE = new Settings(Map.of());

  public static Settings environment() {
    return new Settings(System.getenv());
  }

  /**
   * A web address, with a slash at its end.
   *
   * @throws ConnectionException if it is none
   */
  public String address(String name, String standard) {
    String address = find(name).orElse(standard);
    if (!address.matches("https?://.+")) {
      throw ConnectionException.wrong(name, address, standard);
    }
    return address.endsWith("/") ? address : address + "/";
  }

  /**
   * The same without that slash; empty if it is not set.
   *
   * @throws ConnectionException if it is none
   */
  public Optional<String> origin(String name, String example) {
    return find(name).map(set -> address(name, example).replaceFirst("/$", ""));
  }

  /**
   * A port to listen on, 0 to 65535.
   *
   * @throws ConnectionException if it is none
   */
  public int port(String name, int standard) {
    String port = find(name).orElse(Integer.toString(standard));
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
      throw ConnectionException.wrong(name, port, Integer.toString(standard));
    }
    return Integer.parseInt(port);
  }

  /**
   * A share of connections; empty if it is not set or {@code auto}, which leaves it to the
   * platform.
   *
   * @throws ConnectionException if it is none
   */
  public Optional<Share> share(String name) {
    Optional<String> written = find(name).filter(value -> !value.equals("auto"));
    Optional<Share> share = written.flatMap(Share::parse);
    if (written.isPresent() && share.isEmpty()) {
      throw ConnectionException.wrong(name, written.get(), Share.EXAMPLE);
    }
    return share;
  }

  /** The value, without blanks around it; empty if it is blank or not set. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /**
   * @throws ConnectionException if it is not set
   */
  public String require(String name) {
    return find(name).orElseThrow(() -> ConnectionException.missing(name));
  }
}
