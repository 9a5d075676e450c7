package dev.studycoach.streak;

import dev.studycoach.streak.Ledger.Pause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A learner's days as letters, the last one being today: {@code s} studied, {@code x} a question
 * waited in vain, {@code .} nothing waited, {@code p} a pause in which a question waited, {@code P}
 * studied in a pause. Blanks part the weeks.
 */
record Story(String letters) {
  static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

  Story {
    letters = letters.replace(" ", "");
  }

  static Streak told(String letters) {
    Story story = new Story(letters);
    return Streak.of(story.ledger(), story.today());
  }

  LocalDate today() {
    return MONDAY.plusDays(letters.length() - 1);
  }

  Ledger ledger() {
    TreeMap<LocalDate, String> earned = new TreeMap<>();
    days("sP").forEach(day -> earned.put(day, "answered the daily question"));
    Set<LocalDate> asked = new HashSet<>(days("xp"));
    return new Ledger(earned, asked, days("pP").stream().map(d -> new Pause(d, d)).toList());
  }

  private List<LocalDate> days(String kinds) {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      if (kinds.indexOf(letters.charAt(i)) >= 0) {
        days.add(MONDAY.plusDays(i));
      }
    }
    return days;
  }
}
