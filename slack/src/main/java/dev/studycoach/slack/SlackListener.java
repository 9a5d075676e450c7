package dev.studycoach.slack;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import dev.studycoach.chat.Action;
import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Origin;
import dev.studycoach.exchange.Exchanges;
import dev.studycoach.platform.MemberId;
import dev.studycoach.web.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Slack's reports as the core's interactions. Slack has its acknowledgement before any work is
 * done, whatever it reports.
 */
record SlackListener(Exchanges exchanges, SlackOutbox outbox, SlackPeople people)
    implements Middleware {
  @Override
  public Response apply(
      @SuppressWarnings("rawtypes") Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (request.getRequestType() == RequestType.UrlVerification) {
      return chain.next(request);
    }
    Json report = report(request.getRequestBodyAsString());
    exchanges.read(() -> hear(report));
    return Response.ok();
  }

  private static Json report(String body) {
    Json report = body.startsWith("{") ? Json.read(body) : Json.form(body);
    return report.has("payload") ? Json.read(report.text("/payload")) : report;
  }

  /** A slash command alone has no type. */
  private void hear(Json report) {
    switch (report.text("/type")) {
      case "" -> begin(report, new Interaction.Line(origin(report), report.text("/text")));
      case "shortcut" -> shortcut(report);
      case "block_actions" -> clicks(report);
      case "view_submission" -> form(report);
      case "event_callback" -> SlackEvents.hear(this, report);
      default -> {}
    }
  }

  /** Those who did it, whichever way Slack puts it. */
  private Origin origin(Json report) {
    MemberId who =
        new MemberId(
            report.text("/team_id", "/team/id"),
            report.text("/user_id", "/user/id", "/event/user"));
    return people.origin(who, report.text("/channel_id", "/channel/id", "/event/channel"));
  }

  void begin(Json report, Interaction interaction) {
    String answerTo = outbox.api().address(report.text("/response_url", "/view/private_metadata"));
    String id = report.text("/trigger_id", "/event_id");
    exchanges.begin(
        interaction,
        new SlackResponder(outbox, interaction.origin(), id, report.text("/trigger_id"), answerTo));
  }

  private void shortcut(Json report) {
    String path = report.text("/callback_id");
    begin(report, new Interaction.Command(origin(report), path, Map.of()));
  }

  private void clicks(Json report) {
    Origin origin = origin(report);
    report
        .at("/actions")
        .items()
        .filter(clicked -> !clicked.text("/action_id").startsWith(SlackControls.TICKED))
        .map(clicked -> click(origin, report, clicked))
        .forEach(click -> begin(report, click));
  }

  private static Interaction click(Origin origin, Json report, Json clicked) {
    String action = clicked.text("/action_id");
    String chosen = clicked.text("/selected_option/value", "/selected_conversation");
    List<String> values = chosen.isEmpty() ? ticked(report, action) : List.of(chosen);
    return new Interaction.Click(origin, new Action(action), values);
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

  private void form(Json report) {
    Map<String, String> fields = new HashMap<>();
    report
        .at("/view/state/values")
        .items()
        .flatMap(block -> block.fields().entrySet().stream())
        .forEach(field -> fields.put(field.getKey(), field.getValue().text("/value")));
    Action action = new Action(report.text("/view/callback_id"));
    begin(report, new Interaction.Submission(origin(report), action, fields));
  }
}
