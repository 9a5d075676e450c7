package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The checklist of an admin tells what the coach may not do yet, and nothing that is not so. */
class SlackChecklistTest {
  private final FakeSlack slack = new FakeSlack();
  private final FakeTeam team = slack.team("Study");
  private final Database database = TestDatabase.fresh();
  private final SharedCoach coach = new SharedCoach(slack, database, team);

  SlackChecklistTest() {
    coach.startGroup(team, "study");
  }

  @AfterEach
  void end() {
    coach.close();
    database.close();
    slack.close();
    slack.assertNoViolations();
  }

  private String checklist() {
    FakeMessage shown = slack.command(team, "study", SharedCoach.BOSS, "setup").message();
    return SharedCoach.words(shown);
  }

  private void grantAllBut(String... scopes) {
    team.scopes(
        Manifest.SCOPES.stream()
            .filter(scope -> Stream.of(scopes).noneMatch(scope::equals))
            .toArray(String[]::new));
  }

  @Test
  void nothingIsMissingWhereAllWasGranted() {
    grantAllBut();
    assertThat(checklist()).doesNotContain("may not");
  }

  @Test
  void whatTheManifestAsksForMustBeGranted() {
    grantAllBut("im:write");
    assertThat(checklist())
        .contains("In this channel I may not yet do all that I ask for when I am installed.")
        .contains("Please have me installed again.");
    grantAllBut("files:write");
    assertThat(checklist()).contains("attach files");
  }

  @Test
  void whatTheChannelAndTheWorkspaceLackIsSaidAtOnce() {
    grantAllBut("channels:read", "groups:read");
    assertThat(checklist())
        .contains("I may not yet see the channel, do all that I ask for when I am installed.")
        .contains("Please allow it in the channel's settings and have me installed again.");
  }

  @Test
  void theHistoryMayBeKeptFromIt() {
    grantAllBut("channels:history", "groups:history");
    assertThat(checklist()).doesNotContain("may not");
  }

  @Test
  void itMustBeInTheChannel() {
    team.removeApp("study");
    assertThat(checklist())
        .contains("In this channel I may not yet send messages.")
        .contains("Please allow it in the channel's settings.");
  }

  @Test
  void aFaultThatPassesIsNoMissingRight() {
    slack.error("conversations.info", 1, "internal_error");
    assertThat(checklist()).startsWith("Sorry").doesNotContain("may not");
    assertThat(checklist()).doesNotContain("may not");
  }
}
