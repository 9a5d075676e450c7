package dev.studycoach.crash;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A group that studies day after day, whatever happens to its coach. A dead coach is back within
 * minutes, long before it would be too late for a question, so none may be left out.
 */
final class Story {
  private static final List<String> MEMBERS = List.of("ana", "ben", "caro", "dev", "eli");
  private static final List<String> EXAMS = List.of("AIF-C01", "SAA-C03", "MLS-C01");
  private static final LocalTime EARLY = LocalTime.of(8, 30);
  private static final LocalTime POST = LocalTime.of(9, 0);
  private static final int TO_REVEAL = 25;
  private static final int LATE_MINUTES = 60;
  private static final Pattern SEVERAL = Pattern.compile("Please choose (\\d) of");

  private final Random random;
  private final Time time;
  private final Together together;
  private final List<Feedback> told = new ArrayList<>();

  Story(Random random) {
    this.random = random;
    this.time = new Time(random);
    this.together = new Together(random, time);
  }

  Time time() {
    return time;
  }

  void begin(Coach coach) throws InterruptedException {
    time.hear(coach, Work.START);
  }

  /** Everybody has three exams ahead, so that some reminder is due on almost every day. */
  void bookExams(Coach coach) throws InterruptedException {
    for (int i = 0; i < MEMBERS.size(); i++) {
      for (int j = 0; j < EXAMS.size(); j++) {
        LocalDate day = time.local().toLocalDate().plusDays(10 + 5 * j + i);
        listen(coach, MEMBERS.get(i), "/exam set " + EXAMS.get(j) + " " + day);
      }
      listen(coach, MEMBERS.get(i), "/exam remind time:" + POST);
    }
  }

  /** Somebody answers, somebody focuses, or time goes by. */
  void goOn(Coach coach) throws InterruptedException {
    int chance = random.nextInt(6);
    if (chance < 3) {
      answer(coach, somebody());
    } else if (chance == 3) {
      together.goOn(coach, somebody());
    } else {
      letTimeGoBy(coach);
    }
  }

  private String somebody() {
    return MEMBERS.get(random.nextInt(MEMBERS.size()));
  }

  private void letTimeGoBy(Coach coach) throws InterruptedException {
    if (together.mayFocus()) {
      together.letTimeGoBy(coach);
    } else if (isMorning()) {
      time.pass(coach, Work.MORNING, TO_REVEAL + random.nextInt(LATE_MINUTES));
    } else {
      time.pass(coach, Work.NIGHT, minutesToMorning());
    }
  }

  /** The rest of the day, the next question, and more than a round together, undisturbed. */
  void goOnToNoon(Coach coach) throws InterruptedException {
    ZonedDateTime noon = time.local().plusDays(1).with(LocalTime.NOON);
    time.pass(coach, Work.MORNING, time.minutesTo(noon));
    together.focusOn(coach, somebody());
  }

  private boolean isMorning() {
    LocalTime now = time.local().toLocalTime();
    return !now.isBefore(EARLY) && now.isBefore(POST);
  }

  private int minutesToMorning() {
    ZonedDateTime now = time.local();
    ZonedDateTime morning = now.with(EARLY);
    return time.minutesTo(morning.isAfter(now) ? morning : now.plusDays(1).with(EARLY));
  }

  /** Picks and says how sure; if that was done before, the coach says what stands. */
  void answer(Coach coach, String member) throws InterruptedException {
    List<String> printed = listen(coach, member, "/today", letters(1));
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

  private List<String> listen(Coach coach, String member, String... lines)
      throws InterruptedException {
    String[] said =
        Stream.concat(Stream.of("/as " + member), Stream.of(lines)).toArray(String[]::new);
    List<String> printed = time.hear(coach, Work.ANSWER, said);
    Feedback.in(printed, member, time.now()).ifPresent(told::add);
    return printed;
  }

  List<Feedback> told() {
    return told;
  }
}
