package dev.studycoach.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.discord.fake.Exchange;
import dev.studycoach.discord.fake.FakeDiscord;
import dev.studycoach.discord.fake.FakeGuild;
import dev.studycoach.discord.fake.FakeMessage;
import dev.studycoach.platform.Session;
import dev.studycoach.routing.Router;
import dev.studycoach.story.MadeUpFeature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapter carries a feature that it knows nothing of, whatever it does. */
class MadeUpFeatureTest {
  private static final Duration ACKNOWLEDGED = Duration.ofSeconds(3);

  private final FakeDiscord discord = new FakeDiscord();
  private final FakeGuild guild = discord.guild("Kitchen", "owner");
  private final MadeUpFeature feature = new MadeUpFeature();
  private final Session session = connect();

  private Session connect() {
    Router router = new Router(List.of(feature), InstantSource.system());
    return DiscordStage.connect(DiscordStage.settings(discord), router);
  }

  @BeforeEach
  void listen() {
    session.listen();
  }

  @AfterEach
  void end() {
    feature.gate.countDown();
    session.close();
    discord.close();
    discord.assertNoViolations();
  }

  private Exchange say(String user, String path, Map<String, String> options) {
    return discord.command(guild, "general", user, path, options);
  }

  private Exchange press(String user, FakeMessage on, String label) {
    return discord.press(guild, "general", user, on, on.button(label));
  }

  private FakeMessage cake() {
    return say("ana", "cake", Map.of("size", "large", "name", " tart")).message();
  }

  @Test
  void itsCommandHasOptionsAndChoicesAndAnswersForAll() {
    FakeMessage cake = cake();
    assertThat(cake.ephemeral()).isFalse();
    assertThat(cake.embeds().get(0).path("description").asText()).isEqualTo("largetart");
    assertThatThrownBy(() -> say("ana", "cake", Map.of("size", "huge")))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void itSuggestsWaysToGoOnTyping() {
    Exchange typing = discord.type(guild, "general", "ana", "cake", "name", "pie");
    assertThat(typing.choices().get(0).path("value").asText()).isEqualTo("pie!");
    assertThat(typing.choices().get(0).path("name").asText()).isEqualTo("Like pie");
  }

  @Test
  void aCommandWithSubcommandsIsShownBare() {
    assertThat(words(say("ana", "tea show", Map.of()))).isEqualTo("Tea");
  }

  @Test
  void theReadersLanguageAndNameArePassedOn() {
    discord.locale("de");
    assertThat(words(say("ana", "tea green", Map.of()))).isEqualTo("de ana");
  }

  @Test
  void itsButtonChangesTheMessage() {
    FakeMessage cake = cake();
    FakeMessage eaten = press("ben", cake, "Eat").message();
    assertThat(eaten.id()).isEqualTo(cake.id());
    assertThat(eaten.embeds().get(0).path("description").asText()).isEqualTo("All gone");
    assertThat(eaten.controls()).isEmpty();
  }

  @Test
  void itsRefusalIsForOnePersonAndLeavesTheMessageAlone() {
    FakeMessage cake = cake();
    Exchange refused = press("ben", cake, "Refuse");
    assertThat(words(refused)).isEqualTo("Not for ben.");
    assertThat(refused.ephemeral()).isTrue();
    assertThat(guild.messages("general").get(0).customIds()).hasSize(4);
  }

  @Test
  void itsFailureBehindAButtonIsSaidInPrivateWithANumber() {
    Exchange failed = press("ben", cake(), "Lose");
    assertThat(failed.ephemeral()).isTrue();
    assertThat(words(failed)).startsWith("Sorry").matches("(?s).*number: \\w+");
  }

  @Test
  void itsFailureAfterAPublicDeferralIsStillPrivate() {
    Exchange failed = say("ana", "spill", Map.of());
    FakeMessage said = failed.followUps(1).get(0);
    assertThat(said.ephemeral()).isTrue();
    assertThat(said.embeds().get(0).path("description").asText()).startsWith("Sorry");
    assertThat(guild.messages("general")).isEmpty();
    assertThat(discord.unfinished()).isEmpty();
  }

  @Test
  void itsFormOpensFromACommandAndFromAButton() {
    Exchange fromCommand = say("ana", "note", Map.of());
    assertThat(words(discord.submit(fromCommand, Map.of("words", "hello")))).isEqualTo("hello");
    Exchange fromButton = press("ana", cake(), "Order");
    assertThat(words(discord.submit(fromButton, Map.of("words", "again")))).isEqualTo("again");
  }

  @Test
  void aFormThatIsNotReadyInTimeIsExcused() {
    Exchange late = say("late ana", "note", Map.of());
    assertThat(late.message().embeds().get(0).path("description").asText()).startsWith("Sorry");
    assertThat(late.acknowledgedAfter()).isLessThan(ACKNOWLEDGED);
    assertThat(late.ephemeral()).isTrue();
  }

  @Test
  void itsFileComesWithWordsForThoseWhoCannotSeeIt() {
    FakeMessage photo = say("ana", "photo", Map.of()).message();
    assertThat(photo.files()).hasSize(1);
    assertThat(photo.files().get(0).description()).isEqualTo("A cat");
  }

  @Test
  void anAcknowledgementWhoseConfirmationIsLostLeavesNobodyWaiting() {
    discord.loseAnswer("POST", ".*/callback", 1);
    Exchange lost = say("ana", "tea show", Map.of());
    assertThat(words(lost)).startsWith("Sorry");
    assertThat(discord.unfinished()).isEmpty();
  }

  @Test
  void itMaySayNothing() {
    say("ana", "hush", Map.of()).acknowledgement();
    discord.awaitRequest(request -> request.method().equals("DELETE"));
    assertThat(discord.unfinished()).isEmpty();
  }

  @Test
  void whatIsForAdminsNeedsManageServer() {
    guild.admin("boss");
    assertThat(words(say("ana", "boss", Map.of()))).startsWith("Only people who manage");
    assertThat(words(say("boss", "boss", Map.of()))).isEqualTo("Yes");
    assertThat(words(say("owner", "boss", Map.of()))).isEqualTo("Yes");
  }

  @Test
  void aBurstIsAcknowledgedInTimeThoughEveryHandlerHangs() {
    List<Exchange> all =
        IntStream.range(0, 60).mapToObj(i -> say("member " + i, "slow", Map.of())).toList();
    assertThat(all).allMatch(one -> one.acknowledgedAfter().compareTo(ACKNOWLEDGED) < 0);
    feature.gate.countDown();
    assertThat(all).allMatch(one -> words(one).equals("At last"));
  }

  @Test
  void whatIsUnderWayIsFinishedBeforeTheProcessEnds() throws InterruptedException {
    Exchange slow = say("ana", "slow", Map.of());
    feature.slowBegan.acquire();
    Thread closing = new Thread(session::close);
    closing.start();
    feature.gate.countDown();
    closing.join();
    assertThat(words(slow)).isEqualTo("At last");
    assertThat(discord.unfinished()).isEmpty();
  }

  @Test
  void whoWouldWaitLongerThanTheProcessLivesIsTold() {
    List<Exchange> waiting =
        IntStream.range(0, 20).mapToObj(i -> say("member " + i, "slow", Map.of())).toList();
    waiting.forEach(Exchange::acknowledgement);
    session.close();
    assertThat(waiting).allMatch(one -> words(one).startsWith("Sorry"));
    assertThat(discord.unfinished()).isEmpty();
  }

  @Test
  void commandsAreRegisteredOnlyWhenTheyChanged() {
    say("ana", "tea show", Map.of()).message();
    try (Session again = connect()) {
      again.listen();
      discord.awaitConnected(2);
      discord.awaitRequest(request -> request.method().equals("GET") && reads(2, request.path()));
      assertThat(discord.requests()).filteredOn(r -> r.method().equals("PUT")).hasSize(1);
    }
  }

  private boolean reads(int times, String path) {
    return path.endsWith("/commands")
        && discord.requests().stream()
                .filter(r -> r.method().equals("GET") && r.path().equals(path))
                .count()
            >= times;
  }

  private static String words(Exchange exchange) {
    return exchange.message().embeds().get(0).path("description").asText();
  }
}
