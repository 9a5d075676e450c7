package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.methods.MethodsClient;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.studycoach.crash.Eventually;
import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.slack.fake.Exchange;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The coach asks for what it needs, and for nothing else. */
class SlackScopesTest {
  /** By Slack's reference of methods; those of channels, of private ones and of private talk. */
  private static final Map<String, List<String>> METHODS =
      Map.ofEntries(
          Map.entry("authTest", List.of()),
          Map.entry("oauthV2Access", List.of()),
          Map.entry("appsConnectionsOpen", List.of()), // with the app token, which has its own
          Map.entry("viewsOpen", List.of()),
          Map.entry("viewsPublish", List.of()),
          Map.entry("usersInfo", List.of("users:read")),
          Map.entry("chatPostMessage", List.of("chat:write")),
          Map.entry("chatPostEphemeral", List.of("chat:write")),
          Map.entry("chatUpdate", List.of("chat:write")),
          Map.entry("filesUploadV2", List.of("files:write")),
          Map.entry("conversationsOpen", List.of("im:write")),
          Map.entry("conversationsInfo", List.of("channels:read", "groups:read", "im:read")),
          Map.entry(
              "conversationsHistory", List.of("channels:history", "groups:history", "im:history")));

  /** By Slack's reference of events. */
  private static final Map<String, List<String>> EVENTS =
      Map.of(
          "app_home_opened", List.of(),
          "app_uninstalled", List.of(),
          "tokens_revoked", List.of(),
          "app_mention", List.of("app_mentions:read"),
          "member_joined_channel", List.of("channels:read", "groups:read"),
          "message.im", List.of("im:history"),
          "user_change", List.of("users:read"),
          "user_huddle_changed", List.of("users:read"));

  /** Calls of methods of the client, and of those by which forms are sent. */
  private static Set<String> called() throws IOException {
    Stream<String> typed =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.studycoach.slack")
                .stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(MethodsClient.class))
                .map(call -> call.getTarget().getName())
                .filter(name -> !name.startsWith("post"));
    return Stream.concat(typed, sent()).collect(Collectors.toSet());
  }

  /** Such as chatPostMessage for "chat.postMessage". */
  private static Stream<String> sent() throws IOException {
    String voice = Files.readString(Path.of("src/main/java/dev/studycoach/slack/SlackVoice.java"));
    return Pattern.compile("api\\.send\\([^\"]*\"(\\w+)\\.(\\w)(\\w+)\"")
        .matcher(voice)
        .results()
        .map(m -> m.group(1) + m.group(2).toUpperCase(Locale.ROOT) + m.group(3));
  }

  private static Set<String> subscribed() throws Exception {
    JsonNode manifest = new ObjectMapper().readTree(Manifest.of(Optional.empty(), List.of()));
    Set<String> events = new HashSet<>();
    manifest.at("/settings/event_subscriptions/bot_events").forEach(e -> events.add(e.asText()));
    return events;
  }

  @Test
  void whatItCallsAndHearsNeedsExactlyTheScopesOfTheManifest() throws Exception {
    assertThat(called()).isEqualTo(METHODS.keySet());
    assertThat(subscribed()).isEqualTo(EVENTS.keySet());
    Set<String> needed =
        Stream.of(METHODS.values(), EVENTS.values(), List.of(List.of("commands")))
            .flatMap(Collection::stream)
            .flatMap(List::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(Manifest.SCOPES).containsExactlyElementsOf(needed);
  }

  @Test
  void withTheseScopesNothingIsRefused() throws Exception {
    try (FakeSlack slack = new FakeSlack();
        Database database = TestDatabase.fresh();
        HttpCoach coach = new HttpCoach(slack, database)) {
      FakeTeam team = slack.team("Ours");
      team.scopes(Manifest.SCOPES.toArray(String[]::new));
      slack.subscribe(
          subscribed().stream().map(e -> e.replaceFirst("\\..*", "")).toArray(String[]::new));
      coach.install(team);
      assertThat(coach.session.state()).startsWith("HTTP");
      study(slack, coach, team);
      assertThat(slack.errors()).isEmpty();
    }
  }

  private static void study(FakeSlack slack, HttpCoach coach, FakeTeam team) {
    team.admin(HttpCoach.ADMIN);
    slack.invite(team, HttpCoach.CHANNEL, HttpCoach.ADMIN);
    Eventually.await(() -> !team.messages(HttpCoach.CHANNEL).isEmpty());
    FakeMessage question = coach.startGroup(team);
    coach.answer(team, "ana", question).message();
    slack.openHome(team, "ana").home();
    Exchange setup = coach.command(team, HttpCoach.ADMIN, "setup");
    coach.press(team, HttpCoach.ADMIN, setup.message(), "Send a test").message();
    coach.press(team, HttpCoach.ADMIN, setup.message(), "Times").modal();
    slack.huddle(team, "ana", true).acknowledgement();
    slack.say(team, "ana", "privacy export").message();
    awaitDirect(team, message -> !message.files().isEmpty());
    awaitDirect(team, message -> message.text().startsWith("Your data"));
    slack.mention(team, HttpCoach.CHANNEL, "ana", "streak").message();
    int before = team.direct("ana").size();
    slack.shortcut(team, "ana", "today").acknowledgement();
    Eventually.await(() -> team.direct("ana").size() > before);
    coach.nextDay();
    assertThat(question).isNotEqualTo(coach.newest(team));
  }

  /** With no address for answers, the file and the words come one after the other. */
  private static void awaitDirect(FakeTeam team, Predicate<FakeMessage> wanted) {
    Eventually.await(() -> team.direct("ana").stream().anyMatch(wanted));
  }
}
