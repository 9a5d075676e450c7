package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.Reply;
import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.platform.Host;
import dev.studycoach.platform.Session;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Route;
import dev.studycoach.routing.Router;
import dev.studycoach.slack.fake.Exchange;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a handler does and whenever the process ends, nobody is left waiting. */
class SlackTroubleTest {
  private static final Duration ACKNOWLEDGED = Duration.ofSeconds(3);
  private static final Duration EXCUSED = Duration.ofSeconds(30);

  private final FakeSlack slack = new FakeSlack();
  private final FakeTeam team = slack.team("Study");
  private final Database database = TestDatabase.fresh();
  private final Troublemaker trouble = new Troublemaker();
  private final Session session = connect();

  /** A feature that fails, or takes its time. */
  private static final class Troublemaker implements Feature {
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);

    @Override
    public List<Route> routes() {
      return List.of(
          Route.command(CommandSpec.of("spill", "Fail"), Ack.PUBLIC, this::spill),
          Route.command(CommandSpec.of("slow", "Take long"), Ack.PRIVATE, this::slow));
    }

    private Reply spill(Call call) {
      throw new IllegalStateException("spilt by " + call.origin().user());
    }

    private Reply slow(Call call) {
      begun.countDown();
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return new Reply.Post(Message.line("At last"));
    }
  }

  private Session connect() {
    Router router = new Router(List.of(trouble), InstantSource.system());
    Session connected =
        new SlackPlatform()
            .connect(new Host(Way.SOCKET.settings(slack, team), router, database::dataSource));
    connected.listen();
    return connected;
  }

  @AfterEach
  void end() {
    trouble.gate.countDown();
    session.close();
    database.close();
    slack.close();
    slack.assertNoViolations();
  }

  private Exchange say(String user, String words) {
    Exchange said = slack.command(team, "study", user, words);
    assertThat(said.acknowledgedAfter()).isLessThan(ACKNOWLEDGED);
    return said;
  }

  private static String words(Exchange exchange) {
    assertThat(exchange.finished(EXCUSED)).as(exchange.toString()).isTrue();
    return exchange.message().text();
  }

  @Test
  void aHandlerThatThrowsIsExcusedInPrivateWithANumber() {
    Exchange failed = say("ana", "spill");
    assertThat(words(failed)).startsWith("Sorry").matches("(?s).*number: \\w+");
    assertThat(failed.ephemeral()).isTrue();
    assertThat(team.messages("study")).isEmpty();
  }

  @Test
  void aCommandThatNobodyKnowsIsAnsweredWithWhatIsNear() {
    assertThat(words(say("ana", "spil"))).contains("/coach spill");
    assertThat(words(slack.shortcut(team, "ana", "spil"))).contains("/coach spill");
  }

  @Test
  void aButtonThatNobodyKnowsIsAnswered() {
    Exchange asked = say("ana", "spill");
    Exchange forged = slack.forge(team, "study", "ana", asked.message(), "no.such:1", List.of());
    assertThat(words(forged)).isNotBlank();
    assertThat(forged.ephemeral()).isTrue();
  }

  @Test
  void aBurstIsAcknowledgedInTimeThoughEveryHandlerHangs() {
    List<Exchange> all = IntStream.range(0, 60).mapToObj(i -> say("m" + i, "slow")).toList();
    trouble.gate.countDown();
    assertThat(all).allMatch(one -> words(one).equals("At last"));
  }

  @Test
  void whatIsUnderWayIsFinishedBeforeTheProcessEnds() throws Exception {
    Exchange slow = say("ana", "slow");
    trouble.begun.await();
    ExecutorService closer = Executors.newSingleThreadExecutor();
    Future<?> closed = closer.submit(session::close);
    trouble.gate.countDown();
    closed.get();
    closer.shutdown();
    assertThat(words(slow)).isEqualTo("At last");
  }

  @Test
  void whoWouldWaitLongerThanTheProcessLivesIsTold() {
    List<Exchange> waiting = IntStream.range(0, 20).mapToObj(i -> say("m" + i, "slow")).toList();
    session.close();
    assertThat(waiting).allMatch(one -> words(one).startsWith("Sorry"));
  }
}
