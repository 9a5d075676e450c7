package dev.studycoach.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FakeDiscordTest {
  private final FakeDiscord discord = new FakeDiscord();
  private final FakeGuild guild = discord.guild("Cloud Club", "Olga");
  private final String study = guild.textChannel("study");
  private final SampleBot bot = new SampleBot(discord).register();

  @AfterAll
  void stop() throws InterruptedException {
    bot.close();
    discord.close();
  }

  @AfterEach
  void nothingIllegalHappened() {
    discord.assertNoViolations();
  }

  private Exchange ask(String topic) {
    return discord.command(guild, "study", "Ada", "ask", Map.of("topic", topic));
  }

  @Test
  void commandsAreKeptAndGivenBack() {
    assertThat(bot.shard(0).retrieveCommands(true).complete())
        .hasSize(SampleBot.commands().size())
        .allSatisfy(command -> assertThat(command.getIdLong()).isPositive());
  }

  @Test
  void aCommandIsAnsweredInTheChannel() {
    Exchange asked = ask("S3");
    assertThat(asked.message().content()).isEqualTo("About S3");
    assertThat(asked.acknowledgement()).isEqualTo(4);
    assertThat(asked.acknowledgedAfter()).isLessThan(Duration.ofSeconds(3));
    assertThat(guild.messages("study")).contains(asked.message());
  }

  @Test
  void optionsArriveAsTheirTypes() {
    Map<String, String> options = Map.of("hours", "2", "mood", "Good", "where", "study");
    Exchange logged = discord.command(guild, "study", "Ada", "log add", options);
    assertThat(logged.message().content())
        .contains("INTEGER](name=hours, value=2", "name=mood, value=g", study);
    assertThat(logged.ephemeral()).isTrue();
  }

  @Test
  void aDeferralKeepsItsPrivacyAndIsNoEdit() {
    Exchange slow = discord.command(guild, "study", "Ada", "slow", Map.of());
    assertThat(slow.message().content()).isEqualTo("done");
    assertThat(slow.acknowledgement()).isEqualTo(5);
    assertThat(slow.ephemeral()).isTrue();
    assertThat(slow.message().edits()).isZero();
    assertThat(guild.messages("study")).doesNotContain(slow.message());
  }

  @Test
  void theFirstFollowUpTakesThePlaceOfTheDeferral() {
    Exchange later = discord.command(guild, "study", "Ada", "later", Map.of());
    assertThat(later.message().content()).isEqualTo("later");
    assertThat(guild.messages("study")).contains(later.message());
  }

  @Test
  void aDeferralWithoutAnAnswerIsNoticed() {
    Exchange mute = discord.command(guild, "study", "Ada", "mute", Map.of());
    assertThat(mute.acknowledgement()).isEqualTo(5);
    assertThat(mute.finished(Duration.ZERO)).isFalse();
    assertThat(discord.unfinished()).containsExactly(mute);
  }

  @Test
  void aPressChangesTheMessageItStandsOn() {
    FakeMessage question = ask("EC2").message();
    Exchange pressed = discord.press(guild, "study", "Bob", question, "right");
    assertThat(pressed.message().id()).isEqualTo(question.id());
    assertThat(pressed.message().content()).isEqualTo("Well done");
    assertThat(pressed.message().edits()).isOne();
    assertThat(pressed.acknowledgement()).isEqualTo(7);
    assertThatThrownBy(() -> discord.press(guild, "study", "Bob", question, "right"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aPressMayBeDeferred() {
    FakeMessage question = ask("VPC").message();
    Exchange pressed = discord.press(guild, "study", "Bob", question, question.button("Wait"));
    assertThat(pressed.message().content()).isEqualTo("Waited");
    assertThat(pressed.acknowledgement()).isEqualTo(6);
  }

  @Test
  void aFormOpensAndIsSentIn() {
    Exchange opened = discord.press(guild, "study", "Bob", ask("IAM").message(), "note");
    assertThat(opened.modal().path("title").asText()).isEqualTo("A note");
    Exchange sent = discord.submit(opened, Map.of("why", "because"));
    assertThat(sent.message().content()).isEqualTo("note 7: because");
    assertThatThrownBy(() -> discord.submit(opened, Map.of())).hasMessageContaining("required");
    assertThatThrownBy(() -> discord.submit(opened, Map.of("why", "x".repeat(21))))
        .hasMessageContaining("too long");
  }

  @Test
  void suggestionsComeWhileTyping() {
    Exchange typed = discord.type(guild, "study", "Ada", "log add", "exam", "mla");
    assertThat(typed.choices()).extracting(c -> c.get("value").asText()).containsExactly("mla-c01");
    assertThat(typed.acknowledgement()).isEqualTo(8);
  }

  @Test
  void textsChannelsAndRolesCanBeChosen() {
    FakeMessage question = ask("Glue").message();
    String role = guild.role("Learners");
    assertThat(choose(question, "many", "a", "b").message().content()).isEqualTo("[a, b]");
    assertThat(choose(question, "place", "study").message().content()).isEqualTo(study);
    assertThat(choose(question, "role", "Learners").message().content()).isEqualTo(role);
    assertThatThrownBy(() -> choose(question, "many", "c")).hasMessageContaining("not offered");
    assertThatThrownBy(() -> choose(question, "many")).hasMessageContaining("too few");
  }

  private Exchange choose(FakeMessage on, String customId, String... values) {
    return discord.choose(guild, "study", "Ada", on, customId, List.of(values));
  }

  @Test
  void peopleCanOnlyDoWhatTheyAreOffered() {
    FakeMessage question = ask("KMS").message();
    FakeMessage hidden = discord.command(guild, "study", "Ada", "slow", Map.of()).message();
    refused("not registered", () -> discord.command(guild, "study", "Ada", "nope", Map.of()));
    refused("required", () -> discord.command(guild, "study", "Ada", "ask", Map.of()));
    refused("no option", () -> ask(Map.of("topic", "x", "nope", "x")));
    refused("limits", () -> log("25", "g"));
    refused("not offered", () -> log("2", "great"));
    refused("not offered to Ada", () -> discord.command(guild, "study", "Ada", "setup", Map.of()));
    refused("not complete", () -> discord.command(guild, "study", "Ada", "log", Map.of()));
    refused("does not see", () -> discord.press(guild, "study", "Bob", hidden, "right"));
    refused("disabled", () -> discord.press(guild, "study", "Bob", question, "off"));
    guild.admin("Olga");
    assertThat(discord.command(guild, "study", "Olga", "setup", Map.of()).message().content())
        .isEqualTo("ok");
  }

  private void ask(Map<String, String> options) {
    discord.command(guild, "study", "Ada", "ask", options);
  }

  private void log(String hours, String mood) {
    discord.command(guild, "study", "Ada", "log add", Map.of("hours", hours, "mood", mood));
  }

  @Test
  void commandsWorkInPrivateWhereTheyAreOffered() {
    Exchange slow = discord.command(null, "", "Ada", "slow", Map.of());
    assertThat(slow.message().content()).isEqualTo("done");
    refused("not offered", () -> discord.command(null, "", "Ada", "later", Map.of()));
  }

  private static void refused(String why, Runnable act) {
    assertThatThrownBy(act::run).isInstanceOf(AssertionError.class).hasMessageContaining(why);
  }
}
