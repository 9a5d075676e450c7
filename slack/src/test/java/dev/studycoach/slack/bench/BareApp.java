package dev.studycoach.slack.bench;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import java.util.List;
import java.util.regex.Pattern;

/** The least that an app on this library can be: whatever is asked, it says the same. */
public final class BareApp {
  private static final String WORDS = "Always the same";
  private static final List<LayoutBlock> BUTTONS =
      List.of(actions(List.of(of("bare.pick", "A"), of("bare.lock", "Certain"))));

  private BareApp() {}

  public static void main(String[] arguments) throws Exception {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(System.getenv("STUDY_COACH_SLACK_URL") + "/api/");
    AppConfig settings =
        AppConfig.builder()
            .slack(Slack.getInstance(config))
            .singleTeamBotToken(System.getenv("STUDY_COACH_SLACK_BOT_TOKEN"))
            .build();
    App app = new App(settings);
    app.command(
        "/coach", (request, context) -> context.ack(answer(request.getPayload().getText())));
    app.blockAction(Pattern.compile(".*"), (request, context) -> context.ack());
    String token = System.getenv("STUDY_COACH_SLACK_APP_TOKEN");
    SocketModeApp socket = new SocketModeApp(token, app, Backend.JavaWebSocket, 8);
    socket.startAsync();
    System.out.println("Connected.");
    Thread.currentThread().join();
  }

  /** What everybody presses stands for all to see; the rest is private. */
  private static SlashCommandResponse answer(String asked) {
    return SlashCommandResponse.builder()
        .responseType(asked.equals("setup") ? "in_channel" : "ephemeral")
        .text(WORDS)
        .blocks(BUTTONS)
        .build();
  }

  private static BlockElement of(String action, String label) {
    PlainTextObject words = PlainTextObject.builder().text(label).build();
    return ButtonElement.builder().actionId(action).text(words).build();
  }
}
