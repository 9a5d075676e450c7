package dev.studycoach.slack;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import dev.studycoach.chat.Action;
import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Origin;
import dev.studycoach.exchange.Reception;
import dev.studycoach.platform.MemberId;
import dev.studycoach.web.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Slack's reports as the core's interactions. Slack has its acknowledgement before any work is
 * done, whatever it reports.
 */
record SlackListener(SlackApi api, Reception reception, SlackPeople people) implements Middleware {
  @Override
  public Response apply(
      @SuppressWarnings("rawtypes") Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (request.getRequestType() == RequestType.UrlVerification) {
      return chain.next(request);
    }
    Json report = report(request.getRequestBodyAsString());
    reception.exchanges().read(() -> hear(report));
    return Response.ok();
  }

  private static Json report(String body) {
    Json report = body.startsWith("{") ? Json.read(body) : Json.form(body);
    return report.has("payload") ? Json.read(report.text("/payload")) : report;
  }

  /** A slash command alone has no type. */
  private void hear(Json report) {
    switch (report.text("/type")) {
      case "" ->
          begin(report, who -> new Interaction.Line(who, SlackRenderer.read(report.text("/text"))));
      case "shortcut" ->
          begin(report, who -> new Interaction.Command(who, report.text("/callback_id"), Map.of()));
      case "block_actions" -> clicks(report);
      case "view_submission" -> begin(report, who -> form(who, report));
      case "event_callback" -> new SlackEvents(this, report).hear();
      default -> {}
    }
  }

  /** Each kind of report puts it in another way who did it and where. */
  void begin(Json report, Function<Origin, Interaction> what) {
    String team = report.text("/team_id", "/team/id");
    reception.begin(
        new Reception.Report(
            new MemberId(team, report.text("/user_id", "/user/id", "/event/user")),
            report.text("/channel_id", "/channel/id", "/event/channel"),
            report.text("/trigger_id", "/event_id"),
            report.text("/trigger_id"),
            api.address(report.text("/response_url", "/view/private_metadata"))),
        what);
  }

  private void clicks(Json report) {
    report
        .at("/actions")
        .items()
        .filter(clicked -> !clicked.text("/action_id").startsWith(SlackControls.TICKED))
        .forEach(clicked -> begin(report, who -> click(who, report, clicked)));
  }

  private static Interaction click(Origin who, Json report, Json clicked) {
    String action = clicked.text("/action_id");
    String chosen = clicked.text("/selected_option/value", "/selected_conversation");
    List<String> values = chosen.isEmpty() ? ticked(report, action) : List.of(chosen);
    return new Interaction.Click(who, new Action(action), values);
  }

  /** What is ticked beside a button. */
  private static List<String> ticked(Json report, String action) {
    return report
        .at(report.has("view") ? "/view/state/values" : "/state/values")
        .items()
        .flatMap(
            block -> block.field(SlackControls.TICKED + action).at("/selected_options").items())
        .map(option -> option.text("/value"))
        .toList();
  }

  private static Interaction form(Origin who, Json report) {
    Map<String, String> fields = new HashMap<>();
    report
        .at("/view/state/values")
        .fields()
        .forEach((id, block) -> fields.put(id, block.field(id).text("/value")));
    return new Interaction.Submission(who, new Action(report.text("/view/callback_id")), fields);
  }
}
