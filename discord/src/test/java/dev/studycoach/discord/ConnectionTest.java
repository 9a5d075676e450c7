package dev.studycoach.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.crash.Eventually;
import dev.studycoach.discord.fake.Exchange;
import dev.studycoach.discord.fake.FakeDiscord;
import dev.studycoach.discord.fake.FakeGuild;
import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Session;
import dev.studycoach.platform.Settings;
import dev.studycoach.routing.Router;
import dev.studycoach.story.MadeUpFeature;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the connection begins and ends. */
class ConnectionTest {
  private final FakeDiscord discord = new FakeDiscord();

  @AfterEach
  void end() {
    discord.close();
  }

  private static Session connect(Settings settings) {
    Router router = new Router(List.of(new MadeUpFeature()), InstantSource.system());
    return DiscordStage.connect(settings, router);
  }

  private Settings settings(String name, String value) {
    Map<String, String> values = new java.util.HashMap<>(DiscordStage.settings(discord).values());
    values.put(name, value);
    return new Settings(values);
  }

  @Test
  void aMissingTokenIsNamed() {
    assertThatThrownBy(() -> connect(new Settings(Map.of())))
        .isInstanceOf(ConnectionException.class)
        .hasMessageStartingWith("STUDY_COACH_DISCORD_TOKEN is not set");
  }

  @Test
  void aTokenThatIsRefusedIsNamedAndNotPrinted() {
    assertThatThrownBy(() -> connect(settings(DiscordSettings.TOKEN, "wrong")))
        .isInstanceOf(ConnectionException.class)
        .hasMessageStartingWith("STUDY_COACH_DISCORD_TOKEN was refused")
        .hasMessageNotContaining("wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "2-1/4", "0-4/4", "0-3", "a-b/c", "0-99999999/3"})
  void shardsThatMakeNoSenseAreSaidToBeWrong(String shards) {
    assertThatThrownBy(() -> connect(settings(DiscordSettings.SHARDS, shards)))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("0-3/16");
  }

  @Test
  void anAddressWhereNobodyAnswersIsUnreachable() {
    assertThatThrownBy(() -> connect(settings(DiscordSettings.URL, "http://127.0.0.1:1/api/v10")))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void whatDiscordEndsForGoodEndsTheProcess() {
    Session session = connect(DiscordStage.settings(discord));
    session.listen();
    discord.awaitConnected(1);
    discord.closeGateway(4014);
    assertThatThrownBy(session::run)
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("ended the connection for good: Disallowed intents");
    session.close();
  }

  @Test
  void nobodyIsHeardBeforeWeListen() {
    FakeGuild guild = discord.guild("Kitchen", "owner");
    Session first = connect(DiscordStage.settings(discord));
    first.listen();
    discord.command(guild, "general", "ana", "tea show", Map.of()).message();
    first.close();
    Session session = connect(DiscordStage.settings(discord));
    discord.awaitConnected(1);
    Exchange unheard = discord.command(guild, "general", "ana", "tea show", Map.of());
    guild.join("ana", "library");
    Eventually.await(() -> session.present().size() == 1);
    session.listen();
    discord.command(guild, "general", "ben", "tea show", Map.of()).message();
    assertThat(unheard.acknowledged()).isFalse();
    session.close();
  }

  @Test
  void theEndLeavesNoThreadBehind() {
    Set<Thread> before = running();
    Session session = connect(DiscordStage.settings(discord));
    session.listen();
    FakeGuild guild = discord.guild("Kitchen", "owner");
    discord.command(guild, "general", "ana", "tea show", Map.of()).message();
    session.close();
    Eventually.await(() -> left(before).isEmpty());
  }

  private static Set<Thread> left(Set<Thread> before) {
    Set<Thread> left = new HashSet<>(running());
    left.removeAll(before);
    return left;
  }

  /** Threads that would keep the process alive. */
  private static Set<Thread> running() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.isDaemon())
        .collect(Collectors.toSet());
  }
}
