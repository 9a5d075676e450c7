package dev.studycoach.slack.fake;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.ChannelLeftEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserHuddleChangedEvent;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A small app on the real Bolt that answers in each of the ways there are. */
final class SampleApp implements AutoCloseable {
  static final String SECRET = "shh";

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final App app;
  private @Nullable SocketModeApp socket;
  private @Nullable SampleDoor door;

  private SampleApp(FakeSlack slack, FakeTeam team) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.url() + "/api/");
    app =
        new App(
            AppConfig.builder()
                .slack(Slack.getInstance(config))
                .signingSecret(SECRET)
                .singleTeamBotToken(team.botToken())
                .build());
    new SampleActions(app).listen();
    listen();
  }

  static SampleApp overSocket(FakeSlack slack, FakeTeam team) throws Exception {
    SampleApp sample = overSocketBeside(slack, team);
    slack.awaitConnected(1);
    return sample;
  }

  /** One more, at once. */
  static SampleApp overSocketBeside(FakeSlack slack, FakeTeam team) throws Exception {
    SampleApp sample = new SampleApp(slack, team);
    sample.socket =
        new SocketModeApp(FakeSlack.APP_TOKEN, SocketModeClient.Backend.JavaWebSocket, sample.app);
    sample.socket.startAsync();
    return sample;
  }

  static SampleApp overHttp(FakeSlack slack, FakeTeam team) throws IOException {
    SampleApp sample = new SampleApp(slack, team);
    sample.door = new SampleDoor(sample.app);
    slack.http(sample.door.url(), SECRET);
    return sample;
  }

  /** The request URL. */
  String url() {
    return door == null ? "" : door.url();
  }

  private void listen() {
    app.event(
        AppHomeOpenedEvent.class,
        (request, context) -> {
          publish(context, request.getEvent().getUser(), "Today");
          return context.ack();
        });
    app.event(
        AppMentionEvent.class,
        (request, context) -> {
          String text = "You said: " + escaped(request.getEvent().getText());
          return post(context, request.getEvent().getChannel(), text);
        });
    app.event(
        MessageEvent.class,
        (request, context) ->
            post(context, request.getEvent().getChannel(), request.getEvent().getText()));
    app.event(
        MemberJoinedChannelEvent.class,
        (request, context) ->
            post(
                context,
                request.getEvent().getChannel(),
                "Hello <@" + request.getEvent().getInviter() + ">"));
    listenToTheEnd();
  }

  private void listenToTheEnd() {
    app.event(
        UserHuddleChangedEvent.class,
        (request, context) ->
            heard(context, "huddle " + request.getEvent().getUser().getProfile().getHuddleState()));
    app.event(
        ChannelLeftEvent.class,
        (request, context) -> heard(context, "left " + request.getEvent().getChannel()));
    app.event(
        TokensRevokedEvent.class,
        (request, context) ->
            heard(context, "revoked " + request.getEvent().getTokens().getBot().get(0)));
    app.event(AppUninstalledEvent.class, (request, context) -> heard(context, "uninstalled"));
  }

  private Response heard(Context context, String what) {
    heard.add(what);
    return context.ack();
  }

  private static Response post(EventContext context, String channel, String text)
      throws IOException, SlackApiException {
    require(context.client().chatPostMessage(post -> post.channel(channel).text(text)));
    return context.ack();
  }

  static void publish(Context context, String user, String title)
      throws IOException, SlackApiException {
    require(
        context
            .client()
            .viewsPublish(publish -> publish.userId(user).view(SampleBlocks.home(title))));
  }

  static <T extends SlackApiTextResponse> T require(T response) {
    if (!response.isOk()) {
      throw new IllegalStateException(response.getError());
    }
    return response;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The next event, in words. */
  String heard() {
    try {
      String next = heard.poll(10, TimeUnit.SECONDS);
      return next == null ? "nothing" : next;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws Exception {
    if (socket != null) {
      socket.close();
    }
    if (door != null) {
      door.close();
      app.stop();
    }
  }
}
