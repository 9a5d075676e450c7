package dev.studycoach.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.chat.Interaction;
import dev.studycoach.oauth.Seats;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.Entrance;
import dev.studycoach.platform.Invitation;
import dev.studycoach.platform.MemberId;
import dev.studycoach.platform.Permission;
import dev.studycoach.platform.Presences;
import dev.studycoach.platform.Rights;
import dev.studycoach.routing.Router;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session whose parts fail. */
class ConnectionTest {
  private static final MemberId ANA = new MemberId("T", "ana");

  private final WrittenVoice voice = new WrittenVoice();
  private final Exchanges exchanges = new Exchanges(new Router(List.of(), InstantSource.system()));
  private final List<String> closed = new ArrayList<>();

  @AfterEach
  void end() {
    exchanges.close();
  }

  private Reception reception(Seats seats) {
    Members members =
        new Members(
            "chat",
            who -> new Members.Profile("Ana", false, Locale.ENGLISH),
            InstantSource.system());
    return new Reception(exchanges, new Speaker(voice, nonce -> true), members, seats);
  }

  /** Whose entrance does not close. */
  private Connection connection() {
    return new Connection(
        new Stuck(),
        reception(Seats.one(new Seats.Seat("T", "token", "bot"))),
        new Presences(nobody -> false),
        new Everything(),
        new Invitation("THE_URL", Optional.empty(), "/install"),
        () -> closed.add("client"));
  }

  private static final class Stuck implements Entrance {
    @Override
    public void open() {}

    @Override
    public String words() {
      return "stuck";
    }

    @Override
    public void close() throws Exception {
      throw new Exception("stuck");
    }
  }

  private static final class Everything implements Rights {
    @Override
    public Set<Permission> missing(String workspace, String channel) {
      return EnumSet.noneOf(Permission.class);
    }

    @Override
    public void require() {}
  }

  @Test
  void anEntranceThatDoesNotCloseKeepsNothingElseOpen() throws Exception {
    Connection connection = connection();
    assertThat(connection.state()).isEqualTo("stuck");
    connection.close();
    assertThat(closed).containsExactly("client");
    connection.run(); // has ended
  }

  @Test
  void whoeverAsksWhileNobodyCanTellWhetherTheyHaveTheCoachIsExcused() {
    reception(new Fault(new IllegalStateException("no database")))
        .begin(
            new Reception.Report(ANA, "C", "1", "", ""), who -> new Interaction.Line(who, "help"));
    assertThat(voice.lines)
        .singleElement()
        .asString()
        .startsWith("whisper to T/ana in C: Sorry, that did not work");
  }

  @Test
  void whoDoesNotHaveTheCoachIsNotHeard() {
    Reception reception = reception(Seats.one(new Seats.Seat("other", "token", "bot")));
    assertThatThrownBy(
            () ->
                reception.begin(
                    new Reception.Report(ANA, "C", "1", "", ""),
                    who -> new Interaction.Line(who, "help")))
        .isInstanceOf(DeliveryException.class)
        .hasMessage("not installed in T");
    assertThat(voice.lines).isEmpty();
  }

  private record Fault(RuntimeException why) implements Seats {
    @Override
    public Optional<Seat> find(String workspace) {
      throw why;
    }

    @Override
    public List<String> workspaces() {
      throw why;
    }
  }
}
