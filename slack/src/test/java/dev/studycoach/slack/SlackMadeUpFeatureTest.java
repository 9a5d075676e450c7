package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.platform.Host;
import dev.studycoach.platform.Session;
import dev.studycoach.routing.Router;
import dev.studycoach.slack.fake.Exchange;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import dev.studycoach.story.MadeUpFeature;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The adapter carries a feature that it knows nothing of, whatever it does. */
@ParameterizedClass
@EnumSource(Way.class)
class SlackMadeUpFeatureTest {
  private static final Duration ACKNOWLEDGED = Duration.ofSeconds(3);

  /** How many handlers of the core run at once. */
  private static final int WORKERS = 16;

  private final FakeSlack slack = new FakeSlack();
  private final FakeTeam team = slack.team("Kitchen");
  private final Database database = TestDatabase.fresh();
  private final MadeUpFeature feature = new MadeUpFeature();
  private final Session session;

  SlackMadeUpFeatureTest(Way way) {
    Router router = new Router(List.of(feature), InstantSource.system());
    Host host = new Host(way.settings(slack, team), router, database::dataSource);
    session = new SlackPlatform().connect(host);
    session.listen();
    way.open(slack, team, session);
  }

  @AfterEach
  void end() {
    feature.gate.countDown();
    session.close();
    database.close();
    slack.close();
    slack.assertNoViolations();
  }

  private Exchange say(String user, String line) {
    return slack.command(team, "general", user, line);
  }

  private Exchange press(String user, FakeMessage on, String label) {
    return slack.press(team, "general", user, on, on.button(label));
  }

  private FakeMessage cake() {
    return say("ana", "cake large \"and warm\"").message();
  }

  @Test
  void itsCommandHasOptionsAndChoicesAndAnswersForAll() {
    FakeMessage cake = cake();
    assertThat(cake.ephemeral()).isFalse();
    assertThat(words(cake)).isEqualTo("largeand warm");
    Exchange huge = say("ana", "cake huge");
    assertThat(huge.ephemeral()).isTrue();
    assertThat(words(huge)).contains("huge", "small", "large");
  }

  @Test
  void itsMisspeltCommandIsSuggestedAsItIsTypedHere() {
    assertThat(say("ana", "caek large").message().text()).contains("Did you mean /coach cake?");
  }

  @Test
  void aCommandWithSubcommandsIsShownBare() {
    assertThat(words(say("ana", "tea"))).isEqualTo("Tea");
  }

  @Test
  void theReadersLanguageAndNameArePassedOn() {
    team.settings("ana", ZoneId.of("Europe/Berlin"), "de-DE");
    assertThat(words(say("ana", "tea green"))).isEqualTo("de-DE ana");
  }

  @Test
  void itsButtonChangesTheMessageOfAll() {
    FakeMessage cake = cake();
    FakeMessage eaten = press("ben", cake, "Eat").message();
    assertThat(eaten.ts()).isEqualTo(cake.ts());
    assertThat(words(eaten)).isEqualTo("All gone");
    assertThat(eaten.controls()).isEmpty();
    assertThat(team.messages("general")).containsExactly(eaten);
  }

  @Test
  void itsRefusalIsForOnePersonAndLeavesTheMessageAlone() {
    FakeMessage cake = cake();
    Exchange refused = press("ben", cake, "Refuse");
    assertThat(words(refused)).isEqualTo("Not for ben.");
    assertThat(refused.ephemeral()).isTrue();
    assertThat(team.messages("general")).containsExactly(cake);
  }

  @Test
  void itsFailureBehindAButtonIsSaidInPrivateWithANumber() {
    Exchange failed = press("ben", cake(), "Lose");
    assertThat(failed.ephemeral()).isTrue();
    assertThat(words(failed)).startsWith("Sorry").matches("(?s).*number: \\w+");
  }

  @Test
  void itsFailureAfterAPublicPromiseIsStillPrivate() {
    Exchange failed = say("ana", "spill");
    assertThat(words(failed)).startsWith("Sorry");
    assertThat(failed.ephemeral()).isTrue();
    assertThat(team.messages("general")).isEmpty();
  }

  @Test
  void itsListsBoxesAndPickersTellWhatWasChosen() {
    assertThat(chosen("one", "dish2")).isEqualTo("dish2");
    assertThat(ticked("two", "dish1", "dish3")).isEqualTo("dish1,dish3");
    assertThat(ticked("many", "dish11", "dish12")).isEqualTo("dish11,dish12");
    assertThat(chosen("where", "library")).isEqualTo(team.channel("library"));
  }

  private String chosen(String list, String value) {
    team.channel("library");
    FakeMessage menu = say("ana", "menu").message();
    String action = "menu.pick " + list;
    return words(slack.choose(team, "general", "ana", menu, action, List.of(value)));
  }

  private String ticked(String list, String... values) {
    FakeMessage menu = say("ana", "menu").message();
    String action = "menu.pick " + list;
    String boxes = SlackControls.TICKED + action;
    Exchange tick = slack.choose(team, "general", "ana", menu, boxes, List.of(values));
    tick.acknowledgement();
    return words(slack.press(team, "general", "ana", menu, action));
  }

  @Test
  void itsFormOpensFromACommandFromAButtonAndFromAShortcut() {
    Exchange fromCommand = say("ana", "note");
    submit(fromCommand, "hello");
    assertThat(words(fromCommand)).isEqualTo("hello");
    Exchange fromButton = press("ana", cake(), "Order");
    submit(fromButton, "again");
    assertThat(words(fromButton)).isEqualTo("again");
    assertThat(fromButton.ephemeral()).isTrue();
    Exchange fromShortcut = slack.shortcut(team, "ana", "note");
    assertThat(words(submit(fromShortcut, "at last"))).isEqualTo("at last");
    assertThat(team.direct("ana")).hasSize(1);
  }

  /** It is answered where the form came from. */
  private Exchange submit(Exchange form, String words) {
    return slack.submit(form, Map.of("words", words));
  }

  @Test
  void aFormThatIsNotReadyInTimeIsExcused() {
    Exchange late = say("late ana", "note");
    assertThat(words(late)).startsWith("Sorry");
    assertThat(late.acknowledgedAfter()).isLessThan(ACKNOWLEDGED);
    assertThat(late.ephemeral()).isTrue();
  }

  @Test
  void aFormThatCannotOpenIsExcused() {
    assertThat(words(slack.say(team, "ana", "note"))).startsWith("Sorry");
    assertThat(words(slack.mention(team, "general", "ana", "note"))).startsWith("Sorry");
  }

  @Test
  void itsFileComesInPrivateWithWordsForThoseWhoCannotSeeIt() {
    Exchange photo = say("ana", "photo");
    assertThat(photo.message().channel()).isEqualTo(team.directChannel("ana"));
    assertThat(photo.message().files().get(0).altText()).isEqualTo("A cat");
    assertThat(words(photo.followUps(1).get(0))).isEqualTo("Here");
  }

  @Test
  void itMaySayNothing() {
    Exchange hush = say("ana", "hush");
    assertThat(hush.acknowledgement()).isEmpty();
    assertThat(words(say("ana", "tea"))).isEqualTo("Tea");
    session.close();
    assertThat(hush.finished(Duration.ZERO)).isFalse();
  }

  @Test
  void itAnswersWhereSomebodySpoke() {
    assertThat(words(slack.say(team, "ana", "tea"))).isEqualTo("Tea");
    assertThat(words(slack.shortcut(team, "ana", "tea"))).isEqualTo("Tea");
    assertThat(team.direct("ana")).hasSize(2);
    assertThat(slack.mention(team, "general", "ana", "tea").ephemeral()).isTrue();
    assertThat(words(slack.mention(team, "general", "ana", "cake small"))).isEqualTo("small");
    assertThat(team.messages("general")).hasSize(1);
  }

  @Test
  void whatIsForAdminsNeedsAnAdminOrAnOwner() {
    team.admin("boss");
    team.owner("owner");
    assertThat(words(say("ana", "boss"))).startsWith("Only people who manage");
    assertThat(words(say("boss", "boss"))).isEqualTo("Yes");
    assertThat(words(say("owner", "boss"))).isEqualTo("Yes");
  }

  @Test
  void aBurstIsAcknowledgedInTimeThoughEveryHandlerHangs() {
    List<Exchange> all = hanging(60);
    assertThat(all).allMatch(one -> one.acknowledgedAfter().compareTo(ACKNOWLEDGED) < 0);
    feature.gate.countDown();
    assertThat(all).allMatch(one -> words(one).equals("At last"));
  }

  /** A few members, since Slack tells of not many in so short a time. */
  private List<Exchange> hanging(int commands) {
    return IntStream.range(0, commands).mapToObj(i -> say("member " + i % 4, "slow")).toList();
  }

  @Test
  void whatIsUnderWayIsFinishedBeforeTheProcessEnds() throws InterruptedException {
    Exchange slow = say("ana", "slow");
    feature.slowBegan.acquire();
    Thread closing = new Thread(session::close);
    closing.start();
    feature.gate.countDown();
    closing.join();
    assertThat(words(slow)).isEqualTo("At last");
  }

  @Test
  void whoWouldWaitLongerThanTheProcessLivesIsTold() {
    List<Exchange> waiting = hanging(12);
    waiting.forEach(Exchange::acknowledgement);
    session.close();
    assertThat(waiting).allMatch(one -> words(one).startsWith("Sorry"));
  }

  @Test
  void whoIsNotEvenReadWhenTheProcessEndsIsToldToo() throws InterruptedException {
    hanging(WORKERS);
    feature.slowBegan.acquire(WORKERS);
    Exchange tea = say("ana", "tea");
    tea.acknowledgement();
    session.close();
    assertThat(words(tea)).startsWith("Sorry");
  }

  private static String words(Exchange exchange) {
    return words(exchange.message());
  }

  private static String words(FakeMessage message) {
    return new SlackReader(Map.of()).message(message).body().plain();
  }
}
