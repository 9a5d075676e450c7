package dev.studycoach.crash;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A group that studies day after day, whatever happens to its coach. A dead coach is back within
 * minutes, long before it would be too late for a question, so none may be left out.
 */
final class Story {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static final List<String> MEMBERS = List.of("ana", "ben", "caro", "dev", "eli");
  private static final List<String> EXAMS = List.of("AIF-C01", "SAA-C03", "MLS-C01");
  private static final LocalTime EARLY = LocalTime.of(8, 30);
  private static final LocalTime POST = LocalTime.of(9, 0);
  private static final int TO_REVEAL = 25;
  private static final int LATE_MINUTES = 60;
  private static final int DOWN_MINUTES = 15;
  private static final Pattern SEVERAL = Pattern.compile("Please choose (\\d) of");

  private final Random random;
  private final List<Feedback> told = new ArrayList<>();
  private ZonedDateTime now = ZonedDateTime.of(2026, 3, 2, 8, 59, 0, 0, ZONE);

  Story(Random random) {
    this.random = random;
  }

  /** A little later than anything the last coach can have seen, as a flag for the next one. */
  String restart() {
    now = now.plusMinutes(1 + random.nextInt(DOWN_MINUTES));
    return now.toLocalDateTime() + "[" + ZONE + "]";
  }

  /** Everybody has three exams ahead, so that some reminder is due on almost every day. */
  void bookExams(Coach coach) throws InterruptedException {
    for (int i = 0; i < MEMBERS.size(); i++) {
      for (int j = 0; j < EXAMS.size(); j++) {
        LocalDate day = now.toLocalDate().plusDays(10 + 5 * j + i);
        listen(coach, MEMBERS.get(i), "/exam set " + EXAMS.get(j) + " " + day);
      }
      listen(coach, MEMBERS.get(i), "/exam remind time:" + POST);
    }
  }

  /** Somebody answers, or time goes by. */
  void goOn(Coach coach) throws InterruptedException {
    if (random.nextInt(3) > 0) {
      answer(coach, MEMBERS.get(random.nextInt(MEMBERS.size())));
    } else {
      letTimeGoBy(coach);
    }
  }

  private void letTimeGoBy(Coach coach) throws InterruptedException {
    if (isMorning()) {
      move(coach, Work.MORNING, TO_REVEAL + random.nextInt(LATE_MINUTES));
    } else {
      move(coach, Work.NIGHT, minutesToMorning());
    }
  }

  /** The rest of the day and the next question, undisturbed. */
  void goOnToNoon(Coach coach) throws InterruptedException {
    move(coach, Work.MORNING, minutesTo(now.plusDays(1).with(LocalTime.NOON)));
  }

  private boolean isMorning() {
    LocalTime time = now.toLocalTime();
    return !time.isBefore(EARLY) && time.isBefore(POST);
  }

  private int minutesToMorning() {
    ZonedDateTime morning = now.with(EARLY);
    return minutesTo(morning.isAfter(now) ? morning : now.plusDays(1).with(EARLY));
  }

  private int minutesTo(ZonedDateTime then) {
    return (int) Duration.between(now, then).toMinutes();
  }

  private void move(Coach coach, Work work, int minutes) throws InterruptedException {
    now = now.plusMinutes(minutes);
    coach.hear(work, "/clock +" + minutes + "m");
  }

  /** Picks and says how sure; if that was done before, the coach says what stands. */
  void answer(Coach coach, String member) throws InterruptedException {
    List<String> printed = listen(coach, member, letters(1));
    Matcher several = SEVERAL.matcher(String.join("\n", printed));
    if (several.find()) {
      printed = listen(coach, member, letters(Integer.parseInt(several.group(1))));
    }
    if (String.join(" ", printed).contains("How sure are you?")) {
      listen(coach, member, Integer.toString(1 + random.nextInt(3)));
    }
  }

  private String letters(int count) {
    String all = random.nextBoolean() ? "a b c d" : "d c b a";
    return all.substring(0, 2 * count - 1);
  }

  private List<String> listen(Coach coach, String member, String line) throws InterruptedException {
    List<String> printed = coach.hear(Work.ANSWER, "/as " + member, line);
    Feedback.in(printed, member, now()).ifPresent(told::add);
    return printed;
  }

  Instant now() {
    return now.toInstant();
  }

  List<Feedback> told() {
    return told;
  }
}
