package dev.studycoach.slack.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The Web API: records, finds the workspace by the token, performs. */
final class Api {
  private final World world;
  private final Violations violations;
  private final List<Request> requests = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private final Map<String, Function<Request, Answer>> open = new LinkedHashMap<>();
  private final Map<String, Function<Call, Answer>> ofTeam = new LinkedHashMap<>();

  Api(World world, Violations violations) {
    this.world = world;
    this.violations = violations;
  }

  /** For those that bring no token of a workspace. */
  void open(String method, Function<Request, Answer> act) {
    open.put(method, act);
  }

  /** For the bearer of this very token. */
  void openTo(String token, String method, Function<Request, Answer> act) {
    open.put(token + " " + method, act);
  }

  void add(String method, Function<Call, Answer> act) {
    ofTeam.put(method, act);
  }

  void record(Request request) {
    requests.add(request);
  }

  List<Request> requests(Predicate<Request> wanted) {
    return requests.stream().filter(wanted).toList();
  }

  List<String> errors() {
    return List.copyOf(errors);
  }

  /** Those that fit, once there are so many. */
  List<Request> await(int count, Predicate<Request> wanted) {
    return world
        .turns()
        .await(
            count + " requests",
            () -> Optional.of(requests(wanted)).filter(found -> found.size() >= count),
            () -> requests.stream().map(Request::method).toList().toString());
  }

  /** Within a turn. */
  Answer answer(Request request) {
    record(request);
    try {
      return perform(request);
    } catch (SlackError refused) {
      errors.add(request.method() + ": " + refused.getMessage());
      return scoped(request, refused.answer());
    } catch (RuntimeException e) {
      List<StackTraceElement> stack = List.of(e.getStackTrace());
      violations.add("the fake itself at " + request.method(), e + " at " + stack.get(0));
      return Answer.of(500, "{\"ok\":false,\"error\":\"fatal_error\"}");
    }
  }

  private Answer perform(Request request) {
    String method = request.method();
    Function<Request, Answer> act =
        open.getOrDefault(request.token() + " " + method, open.get(method));
    return act == null ? ofTeam(request) : act.apply(request);
  }

  private Answer ofTeam(Request request) {
    Function<Call, Answer> method = ofTeam.get(request.method());
    if (method == null) {
      violations.add(request.method(), "no such method in the fake");
      throw new SlackError("unknown_method");
    }
    return scoped(request, method.apply(new Call(request, team(request.token()))));
  }

  private Team team(String token) {
    if (token.isEmpty()) {
      throw new SlackError("not_authed");
    }
    Team team = world.teamWithToken(token).orElseThrow(() -> new SlackError("invalid_auth"));
    Optional<String> trouble = team.install().trouble(token, world.now());
    trouble.ifPresent(
        error -> {
          throw new SlackError(error);
        });
    return team;
  }

  private Answer scoped(Request request, Answer answer) {
    return world
        .teamWithToken(request.token())
        .map(team -> answer.with("x-oauth-scopes", team.install().scopeList()))
        .orElse(answer);
  }
}
