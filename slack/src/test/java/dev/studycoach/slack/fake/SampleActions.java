package dev.studycoach.slack.fake;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.ViewState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What the sample app does on commands, clicks and forms. */
final class SampleActions {
  private final App app;

  SampleActions(App app) {
    this.app = app;
  }

  void listen() {
    app.command(FakeSlack.COMMAND, this::command);
    app.blockAction(Pattern.compile("press .*"), this::press);
    app.blockAction(Pattern.compile("choose .*"), SampleActions::choose);
    app.viewSubmission(Pattern.compile("note .*"), SampleActions::submit);
    app.viewClosed(Pattern.compile("note .*"), (request, context) -> context.ack());
    app.globalShortcut(
        "note",
        (request, context) -> {
          SampleApp.require(
              context
                  .client()
                  .viewsOpen(
                      open -> open.triggerId(context.getTriggerId()).view(SampleBlocks.note())));
          return context.ack();
        });
  }

  private Response command(SlashCommandRequest request, SlashCommandContext context)
      throws IOException, SlackApiException {
    switch (request.getPayload().getText()) {
      case "board" -> board(context);
      case "later" -> context.respond(say -> say.text("later").responseType("in_channel"));
      case "five" -> five(context);
      case "private" -> tell(context, request.getPayload().getUserId());
      case "chart" -> chart(context);
      case "boom" -> throw new IllegalStateException("boom");
      case "whisper" -> {
        return context.ack(say -> say.text("2 + 2?").blocks(SampleBlocks.board()));
      }
      case "silent" -> {
        return context.ack();
      }
      default -> {
        return context.ack(SampleApp.escaped(request.getPayload().getText()));
      }
    }
    return context.ack();
  }

  private static void board(SlashCommandContext context) throws IOException, SlackApiException {
    SampleApp.require(
        context
            .client()
            .chatPostMessage(
                post ->
                    post.channel(context.getChannelId())
                        .text("2 + 2?")
                        .blocks(SampleBlocks.board())));
  }

  private static void five(SlashCommandContext context) throws IOException {
    for (int i = 1; i <= 6; i++) {
      context.respond("use " + i);
    }
  }

  private static void tell(SlashCommandContext context, String user)
      throws IOException, SlackApiException {
    SampleApp.require(context.client().chatPostMessage(post -> post.channel(user).text("psst")));
  }

  private static void chart(SlashCommandContext context) throws IOException, SlackApiException {
    byte[] picture = "PNG".getBytes(StandardCharsets.UTF_8);
    SampleApp.require(
        context
            .client()
            .filesUploadV2(
                upload ->
                    upload
                        .channel(context.getChannelId())
                        .fileData(picture)
                        .filename("chart.png")
                        .title("Chart")
                        .altTxt("A rising line")
                        .initialComment("Your chart")));
  }

  private Response press(BlockActionRequest request, ActionContext context)
      throws IOException, SlackApiException {
    BlockActionPayload payload = request.getPayload();
    switch (payload.getActions().get(0).getActionId()) {
      case "press Right" -> right(payload, context);
      case "press Swap" -> context.respond(say -> say.replaceOriginal(true).text("Swapped"));
      case "press Gone" -> context.respond(say -> say.deleteOriginal(true));
      case "press Refresh" -> SampleApp.publish(context, payload.getUser().getId(), "Fresh");
      default ->
          SampleApp.require(
              context
                  .client()
                  .viewsOpen(
                      open -> open.triggerId(payload.getTriggerId()).view(SampleBlocks.note())));
    }
    return context.ack();
  }

  private static void right(BlockActionPayload payload, ActionContext context)
      throws IOException, SlackApiException {
    SampleApp.require(
        context
            .client()
            .chatUpdate(
                update ->
                    update
                        .channel(payload.getChannel().getId())
                        .ts(payload.getContainer().getMessageTs())
                        .text("Well done")
                        .blocks(List.of())));
  }

  private static Response choose(BlockActionRequest request, ActionContext context)
      throws IOException, SlackApiException {
    BlockActionPayload payload = request.getPayload();
    String chosen = payload.getActions().get(0).toString();
    SampleApp.require(
        context
            .client()
            .chatPostEphemeral(
                whisper ->
                    whisper
                        .channel(payload.getChannel().getId())
                        .user(payload.getUser().getId())
                        .text(chosen + " " + payload.getState().getValues().size())));
    return context.ack();
  }

  private static Response submit(ViewSubmissionRequest request, ViewSubmissionContext context)
      throws IOException, SlackApiException {
    String why = value(request, "why", "words").getValue();
    if (why.length() < 3) {
      return context.ackWithErrors(Map.of("why", "Say more"));
    }
    String user = request.getPayload().getUser().getId();
    String all = why + " " + value(request, "which", "all").getSelectedOptions().size();
    SampleApp.require(context.client().chatPostMessage(post -> post.channel(user).text(all)));
    return context.ack();
  }

  private static ViewState.Value value(ViewSubmissionRequest request, String block, String action) {
    return request.getPayload().getView().getState().getValues().entrySet().stream()
        .filter(entry -> entry.getKey().equals(block))
        .map(entry -> Objects.requireNonNull(entry.getValue().get(action)))
        .findFirst()
        .orElseThrow();
  }
}
