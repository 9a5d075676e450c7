package dev.studycoach.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.ViewState;
import dev.studycoach.chat.Action;
import dev.studycoach.chat.Interaction.Click;
import dev.studycoach.chat.Interaction.Command;
import dev.studycoach.chat.Interaction.Line;
import dev.studycoach.chat.Interaction.Submission;
import dev.studycoach.chat.Origin;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Slack's payloads as the core's interactions. Slack has its acknowledgement before any work is
 * done, whatever it reports.
 */
record SlackListener(Conversations conversations, SlackEvents events) implements Middleware {
  private static final String HOOKS = "https://hooks.slack.com/";

  @Override
  public Response apply(
      @SuppressWarnings("rawtypes") Request request, Response response, MiddlewareChain chain)
      throws Exception {
    switch (request.getRequestType()) {
      case UrlVerification -> {
        return chain.next(request);
      }
      case Command -> hear(() -> command((SlashCommandRequest) request));
      case BlockAction -> hear(() -> clicks((BlockActionRequest) request));
      case ViewSubmission -> hear(() -> form((ViewSubmissionRequest) request));
      case GlobalShortcut -> hear(() -> shortcut(((GlobalShortcutRequest) request).getPayload()));
      case Event -> hear(() -> events.hear(((EventRequest) request).getRequestBodyAsString()));
      default -> {}
    }
    return Response.ok();
  }

  private void hear(Runnable reading) {
    conversations.read(reading);
  }

  private void command(SlashCommandRequest request) {
    SlashCommandPayload payload = request.getPayload();
    Origin origin =
        conversations.origin(payload.getTeamId(), payload.getChannelId(), payload.getUserId());
    conversations.begin(
        new Line(origin, Objects.requireNonNullElse(payload.getText(), "")),
        payload.getTriggerId(),
        payload.getTriggerId(),
        address(request, payload.getResponseUrl()));
  }

  private void shortcut(GlobalShortcutPayload payload) {
    Origin origin = conversations.origin(payload.getTeam().getId(), "", payload.getUser().getId());
    conversations.begin(
        new Command(origin, payload.getCallbackId(), Map.of()),
        payload.getTriggerId(),
        payload.getTriggerId(),
        "");
  }

  private void clicks(BlockActionRequest request) {
    BlockActionPayload payload = request.getPayload();
    String channel = payload.getChannel() == null ? "" : payload.getChannel().getId();
    Origin origin =
        conversations.origin(payload.getTeam().getId(), channel, payload.getUser().getId());
    payload.getActions().stream()
        .filter(action -> !action.getActionId().startsWith(SlackControls.TICKED))
        .forEach(
            action ->
                conversations.begin(
                    new Click(origin, new Action(action.getActionId()), values(payload, action)),
                    payload.getTriggerId(),
                    payload.getTriggerId(),
                    address(request, payload.getResponseUrl())));
  }

  /** What was chosen in a list, or ticked beside a button. */
  private static List<String> values(BlockActionPayload payload, BlockActionPayload.Action action) {
    if (action.getSelectedOption() != null) {
      return List.of(action.getSelectedOption().getValue());
    }
    if (action.getSelectedConversation() != null) {
      return List.of(action.getSelectedConversation());
    }
    return Stream.ofNullable(
            payload.getView() == null ? payload.getState() : payload.getView().getState())
        .flatMap(state -> state.getValues().values().stream())
        .flatMap(block -> Stream.ofNullable(block.get(SlackControls.TICKED + action.getActionId())))
        .flatMap(ticked -> ticked.getSelectedOptions().stream())
        .map(ViewState.SelectedOption::getValue)
        .toList();
  }

  private void form(ViewSubmissionRequest request) {
    ViewSubmissionPayload payload = request.getPayload();
    Origin origin = conversations.origin(payload.getTeam().getId(), "", payload.getUser().getId());
    Map<String, String> fields =
        payload.getView().getState().getValues().values().stream()
            .flatMap(block -> block.entrySet().stream())
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    field -> Objects.requireNonNullElse(field.getValue().getValue(), "")));
    conversations.begin(
        new Submission(origin, new Action(payload.getView().getCallbackId()), fields),
        payload.getTriggerId(),
        payload.getTriggerId(),
        address(request, payload.getView().getPrivateMetadata()));
  }

  /** Where answers go: to Slack and to nobody else, whatever a form remembers. */
  static String address(Request<?> request, @Nullable String url) {
    String api = request.getContext().getSlack().getConfig().getMethodsEndpointUrlPrefix();
    String base = api.replaceFirst("api/$", "");
    return url != null && (url.startsWith(HOOKS) || url.startsWith(base)) ? url : "";
  }
}
