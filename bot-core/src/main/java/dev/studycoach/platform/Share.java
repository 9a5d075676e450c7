package dev.studycoach.platform;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process's share of connections that are numbered from 0 and spread over several processes.
 *
 * @param last of this process, the first and last included
 * @param total of all processes together
 */
public record Share(int first, int last, int total) {
  /** How it is written: the first, the last, all. */
  static final String EXAMPLE = "0-3/16";

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})-(\\d{1,5})/(\\d{1,5})");

  /** Empty if it makes no sense. */
  static Optional<Share> parse(String written) {
    return Optional.of(WRITTEN.matcher(written))
        .filter(Matcher::matches)
        .map(range -> new Share(number(range, 1), number(range, 2), number(range, 3)))
        .filter(share -> share.first <= share.last && share.last < share.total);
  }

  private static int number(Matcher range, int group) {
    return Integer.parseInt(range.group(group));
  }
}
