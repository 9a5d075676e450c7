package dev.studycoach.time;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a time zone as people write it: by its id, city, abbreviation or distance from UTC. */
public final class ZoneWords {
  /** As in {@code Port of Spain}. */
  private static final int MOST_WORDS = 3;

  /** What an abbreviation can mean; zones of the same name in summer and winter come with both. */
  private static final Map<String, List<String>> ABBREVIATIONS =
      Map.ofEntries(
          entry("cst", List.of("America/Chicago", "Asia/Shanghai", "America/Havana")),
          entry("ist", List.of("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem")),
          entry("bst", List.of("Europe/London", "Asia/Dhaka")),
          entry("est", List.of("America/New_York", "America/Panama")),
          entry("mst", List.of("America/Denver", "America/Phoenix")),
          entry("pst", List.of("America/Los_Angeles", "Asia/Manila")),
          entry("cdt", List.of("America/Chicago", "America/Havana")),
          entry("edt", List.of("America/New_York")),
          entry("mdt", List.of("America/Denver")),
          entry("pdt", List.of("America/Los_Angeles")),
          entry("et", List.of("America/New_York")),
          entry("pt", List.of("America/Los_Angeles")),
          entry("cest", List.of("CET")),
          entry("mez", List.of("CET")),
          entry("mesz", List.of("CET")),
          entry("eest", List.of("EET")),
          entry("jst", List.of("Asia/Tokyo")),
          entry("aest", List.of("Australia/Sydney", "Australia/Brisbane")),
          entry("aedt", List.of("Australia/Sydney")));

  private static final Pattern DISTANCE =
      Pattern.compile("(?:utc|gmt)_?([+-])_?(0?\\d|1[0-4])(?::?([0-5]\\d))?");

  /** Not places where people live but the names of others or of regions; or, as feasts, of days. */
  private static final Pattern NO_CITY =
      Pattern.compile(
          "(Etc|SystemV|ical4j.*|Brazil|US|Canada|Mexico|Chile)/.*"
              + "|Australia/(ACT|NSW|North|South|West|Victoria|Queensland|Tasmania)"
              + "|Pacific/Easter|Indian/Christmas|[^/]*");

  private static final Map<String, List<ZoneId>> CITIES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> !NO_CITY.matcher(id).matches())
          .sorted()
          .map(ZoneId::of)
          .collect(Collectors.groupingBy(ZoneWords::city));

  private ZoneWords() {}

  private static String city(ZoneId zone) {
    return plain(zone.getId().replaceFirst(".*/", ""));
  }

  /** Each zone that can be meant; none if it cannot be read. */
  public static List<ZoneId> read(String typed) {
    String plain = plain(typed);
    Matcher distance = DISTANCE.matcher(plain);
    if (distance.matches()) {
      return List.of(distant(distance));
    }
    List<String> ids = ABBREVIATIONS.getOrDefault(plain, List.of());
    List<ZoneId> named = ids.isEmpty() ? byId(plain) : ids.stream().map(ZoneId::of).toList();
    return named.isEmpty() ? different(CITIES.getOrDefault(plain, List.of())) : named;
  }

  private static ZoneId distant(Matcher distance) {
    String minutes = distance.group(3) == null ? "00" : distance.group(3);
    String hours = distance.group(2).length() == 1 ? "0" + distance.group(2) : distance.group(2);
    return ZoneId.ofOffset("UTC", ZoneOffset.of(distance.group(1) + hours + ":" + minutes));
  }

  private static List<ZoneId> byId(String plain) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.equalsIgnoreCase(plain))
        .map(ZoneId::of)
        .toList();
  }

  /** Without those that are only other names. */
  private static List<ZoneId> different(List<ZoneId> zones) {
    List<ZoneId> different = new ArrayList<>();
    for (ZoneId zone : zones) {
      if (different.stream().noneMatch(other -> other.getRules().equals(zone.getRules()))) {
        different.add(zone);
      }
    }
    return different;
  }

  /** How many of these words are a zone, perhaps one of several; 0 if they begin with none. */
  public static int count(List<String> words) {
    return IntStream.iterate(Math.min(words.size(), MOST_WORDS), n -> n > 0, n -> n - 1)
        .filter(n -> !read(String.join(" ", words.subList(0, n))).isEmpty())
        .findFirst()
        .orElse(0);
  }

  /** Small letters without accents, with {@code _} for blanks. */
  private static String plain(String typed) {
    return Normalizer.normalize(typed.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("\\s+", "_");
  }
}
