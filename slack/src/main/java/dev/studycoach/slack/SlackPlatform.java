package dev.studycoach.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import dev.studycoach.exchange.Connection;
import dev.studycoach.exchange.Exchanges;
import dev.studycoach.exchange.Receipts;
import dev.studycoach.exchange.Reception;
import dev.studycoach.exchange.Speaker;
import dev.studycoach.oauth.Client;
import dev.studycoach.oauth.Grants;
import dev.studycoach.platform.Entrance;
import dev.studycoach.platform.Host;
import dev.studycoach.platform.Invitation;
import dev.studycoach.platform.Platform;
import dev.studycoach.platform.Session;
import dev.studycoach.platform.Settings;
import dev.studycoach.routing.CommandSpec;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Slack as one of the places where the coach lives. */
public final class SlackPlatform implements Platform {
  static final String NAME = "slack";

  static final InstantSource CLOCK = InstantSource.system();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<String> manifest(Settings settings, List<CommandSpec> commands) {
    return Optional.of(Manifest.of(SlackSettings.of(settings).publicUrl(), commands));
  }

  @Override
  public Session connect(Host host) {
    SlackSettings settings = SlackSettings.of(host.settings());
    Slack slack = SlackClient.of(settings.url());
    return settings.overHttp() ? overHttp(slack, settings, host) : bySocket(slack, settings, host);
  }

  private static Session bySocket(Slack slack, SlackSettings settings, Host host) {
    SlackApi api = new SlackApi(slack, SlackSocket.seats(slack, settings));
    return session(api, settings, host, app -> SlackSocket.of(app, settings));
  }

  private static Session overHttp(Slack slack, SlackSettings settings, Host host) {
    Client client = Client.of(settings.all(), SlackSettings.CLIENT_ID, SlackSettings.CLIENT_SECRET);
    SlackOAuth oauth = new SlackOAuth(slack, settings.url(), client);
    Grants grants = new Grants(host, NAME, SlackSettings.KEYS, oauth, CLOCK);
    SlackApi api = new SlackApi(slack, grants);
    return session(
        api, settings, host, app -> SlackDoor.server(app, settings, oauth.consent(grants)));
  }

  private static Session session(
      SlackApi api, SlackSettings settings, Host host, Function<App, Entrance> way) {
    SlackVoice voice = new SlackVoice(api, SlackRenderer.of(host.router().commands()));
    Receipts receipts = new Receipts(host, NAME, CLOCK);
    Exchanges exchanges = new Exchanges(host.router(), receipts, voice::show);
    SlackPeople people = new SlackPeople(api);
    Reception reception =
        new Reception(exchanges, new Speaker(voice, receipts::first), people.members, api.seats());
    Optional<String> door = settings.publicUrl().filter(url -> settings.overHttp());
    AppConfig config = AppConfig.builder().slack(api.slack()).build();
    App app = new App(config, api.slack(), List.of(new SlackListener(api, reception, people)));
    return new Connection(
        way.apply(app),
        reception,
        people.huddles,
        SlackRights.of(api),
        new Invitation(SlackSettings.PUBLIC_URL, door, SlackDoor.INSTALL),
        api.calls());
  }
}
