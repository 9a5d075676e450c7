package dev.studycoach.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.chat.Attachment;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.chat.Origin;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.platform.Destination;
import dev.studycoach.routing.Ack;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpeakerTest {
  private static final Destination CHANNEL = new Destination.Channel("T", "C");
  private static final Message HELLO = Message.line("Hello");
  private static final Message FILED =
      HELLO.with(new Attachment("a.csv", "text/csv", ByteBuffer.allocate(1), "All of it"));

  private final WrittenVoice voice = new WrittenVoice();
  private final Set<String> begun = new HashSet<>();
  private final Speaker speaker = new Speaker(voice, begun::add);

  private static Origin in(String channel) {
    return new Origin("chat", "T", channel, "ana", "Ana", false, Locale.ENGLISH);
  }

  private void say(String channel, Ack ack, Message message) {
    new AddressedResponder(speaker, in(channel), "1", "", "").answer(ack, message).join();
  }

  @Test
  void whatArrivedIsNotSentAgain() {
    MessageRef first = speaker.send(CHANNEL, "n1", HELLO);
    assertThat(speaker.send(CHANNEL, "n1", HELLO)).isEqualTo(first);
    assertThat(speaker.send(CHANNEL, "n2", HELLO)).isNotEqualTo(first);
    assertThat(voice.lines).containsExactly("post C: Hello", "post C: Hello");
  }

  @Test
  void peopleAreSpokenToInTheirOwnChannelAndFilesFollow() {
    speaker.send(new Destination.Person("T", "ana"), "n1", FILED);
    assertThat(voice.lines).containsExactly("post D-ana: Hello\nAll of it", "upload D-ana: a.csv");
  }

  @Test
  void filesThatDidNotArriveAreSentAgainAndNothingElse() {
    voice.lost.add("b.csv");
    voice.unreadable(Obstacle.NOT_ALLOWED);
    Message two = FILED.with(new Attachment("b.csv", "text/csv", ByteBuffer.allocate(1), "More"));
    assertThatThrownBy(() -> speaker.send(CHANNEL, "n1", two))
        .isInstanceOf(DeliveryException.class);
    voice.lost.clear();
    speaker.send(CHANNEL, "n1", two);
    assertThat(voice.lines)
        .containsExactly("post C: Hello\nAll of it\nMore", "upload C: a.csv", "upload C: b.csv");
  }

  @Test
  void whoSendsTheWordsAloneAfterwardsWantsNoFilesAnyMore() {
    voice.lost.add("a.csv");
    assertThatThrownBy(() -> speaker.send(CHANNEL, "n1", FILED))
        .isInstanceOf(DeliveryException.class);
    speaker.send(CHANNEL, "n1", HELLO);
    assertThat(voice.lines).containsExactly("post C: Hello\nAll of it");
  }

  @Test
  void whereHistoryMayNotBeReadItIsSentAllTheSame() {
    voice.unreadable(Obstacle.NOT_ALLOWED);
    speaker.send(CHANNEL, "n1", HELLO);
    speaker.send(CHANNEL, "n1", HELLO);
    assertThat(voice.lines).containsExactly("post C: Hello", "post C: Hello");
  }

  @Test
  void whatCannotBeLookedForNowIsNotSent() {
    begun.add("sent n1");
    voice.unreadable(Obstacle.PASSING);
    assertThatThrownBy(() -> speaker.send(CHANNEL, "n1", HELLO))
        .isInstanceOf(DeliveryException.class);
    assertThat(voice.lines).isEmpty();
  }

  @Test
  void anAnswerGoesToAllOrToOne() {
    say("C", Ack.PUBLIC, HELLO);
    say("C", Ack.PRIVATE, HELLO);
    say("D-ana", Ack.PRIVATE, HELLO);
    say("", Ack.PRIVATE, HELLO);
    assertThat(voice.lines)
        .containsExactly(
            "post C: Hello",
            "whisper to ana in C: Hello",
            "post D-ana: Hello",
            "post D-ana: Hello");
  }

  @Test
  void filesGoWhereTheAnswerMayBeRead() {
    say("C", Ack.PUBLIC, FILED);
    say("C", Ack.PRIVATE, FILED);
    assertThat(voice.lines)
        .filteredOn(line -> line.startsWith("upload"))
        .containsExactly("upload C: a.csv", "upload D-ana: a.csv");
  }

  @Test
  void withoutAnAddressNothingChangesAndWithoutATriggerNothingOpens() {
    AddressedResponder bare = new AddressedResponder(speaker, in("C"), "1", "", "");
    AddressedResponder rich = new AddressedResponder(speaker, in("C"), "1", "t", "https://x");
    assertThat(bare.possible(Ack.EDIT)).isEqualTo(Ack.PRIVATE);
    assertThat(bare.possible(Ack.FORM)).isEqualTo(Ack.PRIVATE);
    assertThat(bare.possible(Ack.PUBLIC)).isEqualTo(Ack.PUBLIC);
    assertThat(rich.possible(Ack.EDIT)).isEqualTo(Ack.EDIT);
    assertThat(rich.possible(Ack.FORM)).isEqualTo(Ack.FORM);
  }
}
