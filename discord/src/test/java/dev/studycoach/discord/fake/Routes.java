package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which handler answers which method and path; {@code *} stands for one part of the path. */
final class Routes {
  interface Handler {
    Answer answer(Call call);
  }

  /** A request and what stood at the stars. */
  record Call(Request request, MatchResult match) {
    String part(int star) {
      return match.group(star);
    }

    JsonNode body() {
      return request.body();
    }

    boolean flag(String name) {
      return "true".equals(request.query().get(name));
    }
  }

  private record Route(String method, Pattern path, Handler handler) {}

  private final List<Route> all = new ArrayList<>();

  Routes on(String method, String path, Handler handler) {
    Pattern pattern = Pattern.compile(path.replace("*", "([^/]+)"));
    all.add(new Route(method, pattern, handler));
    return this;
  }

  /** The answer of the first route that fits. */
  Optional<Answer> answer(Request request) {
    for (Route route : all) {
      Matcher matcher = route.path().matcher(request.path());
      if (route.method().equals(request.method()) && matcher.matches()) {
        return Optional.of(route.handler().answer(new Call(request, matcher.toMatchResult())));
      }
    }
    return Optional.empty();
  }
}
