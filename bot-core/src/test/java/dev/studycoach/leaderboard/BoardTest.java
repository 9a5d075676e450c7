package dev.studycoach.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.community.Member;
import dev.studycoach.leaderboard.Standings.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardTest {
  private static Contender tried(String name, Tries tries) {
    return new Contender(new Member(name.hashCode(), name), 10, 1, tries);
  }

  @Test
  void moreAnswersCountForMoreThanAFewLuckyOnes() {
    Contender careful = tried("ana", new Tries(12, 11, 0, 0));
    Contender lucky = tried("ben", new Tries(3, 3, 0, 0));
    Contender shy = tried("cleo", new Tries(2, 2, 0, 0));
    Standings standings = Standings.of(Board.ACCURACY, List.of(lucky, shy, careful));
    assertThat(standings.taking()).isEqualTo(2);
    assertThat(standings.places()).containsExactly(new Place(1, careful), new Place(2, lucky));
  }

  @Test
  void onlyWhoGotBetterIsNamedAndAllAreCompared() {
    Contender better = tried("ana", new Tries(7, 6, 10, 4));
    Contender worse = tried("ben", new Tries(7, 2, 10, 9));
    Contender same = tried("cleo", new Tries(10, 5, 10, 5));
    Standings standings = Standings.of(Board.IMPROVEMENT, List.of(better, worse, same));
    assertThat(standings.enough()).isTrue();
    assertThat(standings.places()).containsExactly(new Place(1, better));
  }

  @Test
  void membersWithTheSameShareAPlace() {
    Contender ana = new Contender(new Member(1, "ana"), 60, 0, Tries.NONE);
    Contender ben = new Contender(new Member(2, "ben"), 60, 0, Tries.NONE);
    Contender cleo = new Contender(new Member(3, "cleo"), 30, 0, Tries.NONE);
    assertThat(Standings.of(Board.HOURS, List.of(cleo, ben, ana)).places())
        .containsExactly(new Place(1, ana), new Place(1, ben), new Place(3, cleo));
  }
}
