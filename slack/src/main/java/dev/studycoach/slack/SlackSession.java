package dev.studycoach.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.util.http.SlackHttpClient;
import dev.studycoach.chat.Control.Picker;
import dev.studycoach.exchange.Exchanges;
import dev.studycoach.exchange.Receipts;
import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Host;
import dev.studycoach.platform.Outbox;
import dev.studycoach.platform.Permission;
import dev.studycoach.platform.Presence;
import dev.studycoach.platform.Session;
import java.net.URI;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to Slack, in whichever way Slack reports what people do. */
final class SlackSession implements Session {
  private static final Logger LOG = LoggerFactory.getLogger(SlackSession.class);

  private final SlackSettings settings;
  private final Slack slack;
  private final SlackApi api;
  private final Entrance entrance;
  private final SlackOutbox outbox;
  private final Exchanges exchanges;
  private final Huddles huddles;
  private final CountDownLatch ended = new CountDownLatch(1);

  private SlackSession(
      SlackSettings settings, Host host, Slack slack, Jdbi jdbi, Workspaces workspaces) {
    InstantSource clock = InstantSource.system();
    SlackRenderer renderer = SlackRenderer.of(host.router().commands());
    this.settings = settings;
    this.slack = slack;
    this.api = new SlackApi(slack, workspaces);
    this.outbox = new SlackOutbox(api, renderer);
    this.exchanges = new Exchanges(host.router(), new Receipts(jdbi, SlackPlatform.NAME, clock));
    People people = new People(api);
    Home home = new Home(host.router(), api, renderer);
    this.huddles = new Huddles(people);
    Conversations talk = new Conversations(exchanges, api, outbox, people, home);
    this.entrance =
        entrance(new SlackListener(talk, new SlackEvents(talk, people, huddles, workspaces)));
  }

  /**
   * @throws ConnectionException if a setting is missing, or a token is refused
   */
  static SlackSession connect(SlackSettings settings, Host host) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.url() + "api/");
    MethodsConfig ofThisSession = new MethodsConfig();
    ofThisSession.setExecutorName(UUID.randomUUID().toString());
    ofThisSession.setCustomRateLimitResolver(new Pace());
    config.setMethodsConfig(ofThisSession);
    Slack slack = Slack.getInstance(config, once(config));
    Jdbi jdbi = Jdbi.create(host.database().get());
    Workspaces workspaces =
        settings.overHttp()
            ? new Installations(settings, slack, jdbi, InstantSource.system())
            : OneWorkspace.of(settings, slack);
    return new SlackSession(settings, host, slack, jdbi, workspaces);
  }

  /** OkHttp by itself sends again, behind our back, what may have arrived. */
  private static SlackHttpClient once(SlackConfig config) {
    return new SlackHttpClient(
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .retryOnConnectionFailure(false)
            .build());
  }

  private Entrance entrance(Middleware listener) {
    App app = new App(AppConfig.builder().slack(slack).build(), slack, List.of(listener));
    return api.workspaces() instanceof Installations installations
        ? SlackDoor.of(app, new Reception(settings, installations))
        : SlackSocket.of(settings, app);
  }

  @Override
  public void listen() {
    entrance.open();
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public Set<Permission> missing(String workspace, String channel) {
    return new Rights(api).missing(workspace, channel);
  }

  @Override
  public Set<Picker.Kind> pickers() {
    return EnumSet.of(Picker.Kind.CHANNEL);
  }

  @Override
  public List<Presence> present() {
    return huddles.present();
  }

  @Override
  public String state() {
    api.workspaces().teams().forEach(new Rights(api)::require);
    return entrance.words();
  }

  @Override
  public Optional<URI> invitation() {
    return settings.publicUrl().map(url -> URI.create(url + SlackDoor.INSTALL));
  }

  @Override
  public void run() throws InterruptedException {
    ended.await();
  }

  /** Hears nothing more, finishes what was begun, then disconnects. */
  @Override
  public void close() {
    try {
      entrance.close();
      exchanges.close();
      api.close();
      slack.close();
    } catch (Exception e) {
      LOG.warn("while leaving Slack", e);
    }
    ended.countDown();
  }
}
