package dev.studycoach.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.studycoach.chat.Attachment;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.chat.Reply;
import dev.studycoach.chat.Samples;
import dev.studycoach.discord.fake.Exchange;
import dev.studycoach.discord.fake.FakeDiscord;
import dev.studycoach.discord.fake.FakeFile;
import dev.studycoach.discord.fake.FakeGuild;
import dev.studycoach.discord.fake.FakeMessage;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Session;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Route;
import dev.studycoach.routing.Router;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every sample goes through the outbox to the fake Discord, which checks its rules and, where they
 * are given, Discord's published contracts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesOnDiscordTest {
  private static final Message OTHER = Message.of("Other", "words");

  private final FakeDiscord discord = new FakeDiscord();
  private final FakeGuild guild = discord.guild("Samples", "owner");
  private Session session;

  @BeforeAll
  void connect() {
    Feature forms = () -> forms().stream().map(SamplesOnDiscordTest::command).toList();
    Router router = new Router(List.of(forms), InstantSource.system());
    session = DiscordStage.connect(DiscordStage.settings(discord), router);
    session.listen();
  }

  @AfterEach
  void nothingWasWrong() {
    discord.assertNoViolations();
  }

  @AfterAll
  void close() {
    session.close();
    discord.close();
  }

  static Set<Map.Entry<String, Message>> messages() {
    return Samples.messages().entrySet();
  }

  static Set<Map.Entry<String, Form>> forms() {
    return Samples.forms().entrySet();
  }

  private static Route command(Map.Entry<String, Form> sample) {
    CommandSpec spec = CommandSpec.of(sample.getKey(), "Opens the form");
    return Route.command(spec, Ack.FORM, call -> new Reply.Open(sample.getValue()));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void isTakenAsANewMessage(Map.Entry<String, Message> sample) {
    assertShown(send(sample.getKey(), sample.getValue()), sample.getValue());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void takesThePlaceOfAnother(Map.Entry<String, Message> sample) {
    MessageRef sent = send("before-" + sample.getKey(), OTHER);
    session.outbox().edit(guild.id(), sent, sample.getValue());
    assertShown(sent, sample.getValue());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void leavesNothingBehindWhenAnotherTakesItsPlace(Map.Entry<String, Message> sample) {
    MessageRef sent = send("after-" + sample.getKey(), sample.getValue());
    session.outbox().edit(guild.id(), sent, OTHER);
    assertShown(sent, OTHER);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void opensAsAForm(Map.Entry<String, Form> sample) {
    Exchange opened = discord.command(guild, "general", "ada", sample.getKey(), Map.of());
    assertThat(opened.modal().findValuesAsText("label"))
        .containsExactlyElementsOf(
            sample.getValue().fields().stream().map(Form.Field::label).toList());
  }

  private MessageRef send(String name, Message message) {
    Destination everybody = new Destination.Channel(guild.id(), guild.textChannel("general"));
    return session.outbox().send(everybody, Integer.toHexString(name.hashCode()), message);
  }

  private void assertShown(MessageRef sent, Message message) {
    FakeMessage shown =
        guild.messages("general").stream()
            .filter(candidate -> candidate.id().equals(sent.message()))
            .findFirst()
            .orElseThrow();
    assertThat(shown.customIds())
        .containsExactlyInAnyOrderElementsOf(
            message.controls().stream().map(control -> control.action().line()).toList());
    assertThat(shown.files().stream().map(FakeFile::description))
        .containsExactlyElementsOf(message.attachments().stream().map(Attachment::alt).toList());
    assertThat(shown.embeds().stream().map(card -> card.path("title")))
        .filteredOn(title -> !title.isMissingNode())
        .map(JsonNode::asText)
        .hasSize(message.title().isEmpty() ? 0 : 1);
  }
}
