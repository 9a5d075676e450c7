package dev.studycoach.bench;

import dev.studycoach.Bot;
import dev.studycoach.chat.Action;
import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Interaction.Click;
import dev.studycoach.chat.Origin;
import dev.studycoach.db.JoinedTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/**
 * Learners in groups of a hundred, enrolled by their first answer, who have answered for sixty
 * days, all but every seventh, and now sit before the question of the day.
 */
final class Classroom {
  static final int LEARNERS = 10_000;
  static final int HISTORY_DAYS = 60;

  private static final int GROUPS = 100;
  private static final String WORKSPACE = "school";
  private static final String ZONE = "Europe/Berlin";
  private static final Instant FIRST = Instant.parse("2026-01-12T08:00:00Z");
  private static final Instant TODAY = FIRST.plus(Duration.ofDays(HISTORY_DAYS));
  private static final Instant NOW = TODAY.plusSeconds(300);

  private static final String GROUPS_AND_POSTINGS =
      """
      with place as (
        insert into workspace (platform, external_id) values (:platform, :workspace) returning id),
      groups as (
        insert into study_group (workspace_id, channel, exam, zone, post_time, state,
          started_at, since, admin)
        select id, 'channel-' || n, :exam, :zone, '09:00', 'ACTIVE', :first, :first, 'admin'
        from place, generate_series(0, :groups - 1) n returning id),
      postings as (
        insert into posting (group_id, what, day, due_at, state, channel, message,
          sent_at, closes_at)
        select id, 'daily', (due at time zone :zone)::date, due, 'SENT', 'channel', 'message',
          due, due + interval '23:55'
        from groups, generate_series(:first, :today, interval '1 day') due returning id, day)
      insert into daily_question (posting_id, exam, domain, question)
      select id, :exam, 'Modeling', (:questions)[1 + (day - date '2026-01-01') % :stock]
      from postings
      """;

  private static final String HISTORY =
      """
      with answered as (
        insert into answer (posting_id, learner_id, question, choice, correct, confidence,
          answered_at, study_day)
        select p.id, m.learner_id, d.question, 'b', true, 'CERTAIN', p.due_at, p.day
        from posting p
        join daily_question d on d.posting_id = p.id
        join membership m on m.group_id = p.group_id
        where p.due_at > :first and p.due_at < :today
          and (p.day - date '2026-01-01' + m.learner_id) % 7 <> 0
        returning learner_id, study_day, answered_at),
      closed as (
        update posting set closed_at = closes_at where due_at < :today)
      insert into study_day (learner_id, day, zone, reason, earned_at)
      select learner_id, study_day, :zone, 'answered the daily question', answered_at from answered
      """;

  private final Site site;
  private volatile Instant now = FIRST.plusSeconds(60);
  private Map<String, Long> learners = Map.of();
  private List<Long> open = List.of();

  Classroom(Site site) {
    this.site = site;
  }

  Bot bot(JoinedTransaction transactions) {
    return site.bot(transactions, () -> now);
  }

  /** Fills the school, enrols everybody with a first answer, and lets sixty days go by. */
  void fill(Crowd crowd) throws InterruptedException, ExecutionException, SQLException {
    write(GROUPS_AND_POSTINGS);
    open = postings(FIRST);
    Bot bot = bot(site.transactions());
    crowd.each(LEARNERS, i -> bot.router().handle(lock(i)));
    write(HISTORY);
    open = postings(TODAY);
    now = NOW;
    learners = learners();
    if (learners.size() != LEARNERS) {
      throw new IllegalStateException("only " + learners.size() + " learners are enrolled");
    }
    site.tidy();
  }

  private Map<String, Long> learners() {
    return site.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select external_id, id from learner")
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private void write(String sql) {
    List<String> questions = site.questions();
    site.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(sql)
                    .bind("platform", QuietPlatform.NAME)
                    .bind("workspace", WORKSPACE)
                    .bind("exam", Site.EXAM)
                    .bind("zone", ZONE)
                    .bind("first", FIRST)
                    .bind("today", TODAY)
                    .bind("groups", GROUPS)
                    .bind("stock", questions.size())
                    .bindArray("questions", String.class, questions)
                    .execute());
  }

  private List<Long> postings(Instant due) {
    return site.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select id from posting where due_at = :due order by group_id")
                    .bind("due", due)
                    .mapTo(Long.class)
                    .list());
  }

  /** A learner's lock on the question of the day. */
  Interaction lock(int learner) {
    return click("daily.lock", learner, "b certain");
  }

  private Click click(String route, int learner, String words) {
    Origin origin =
        new Origin(
            QuietPlatform.NAME,
            WORKSPACE,
            "channel-" + learner % GROUPS,
            user(learner),
            "Learner",
            false,
            Locale.ENGLISH);
    return new Click(origin, Action.of(route, open.get(learner % GROUPS), words), List.of());
  }

  private static String user(int learner) {
    return "user-" + learner;
  }

  /** What the statements of the same lock bind, by name. */
  Map<String, Object> values(int learner) {
    return Map.ofEntries(
        Map.entry("platform", QuietPlatform.NAME),
        Map.entry("workspace", WORKSPACE),
        Map.entry("user", user(learner)),
        Map.entry("posting", open.get(learner % GROUPS)),
        Map.entry("learner", learners.getOrDefault(user(learner), 0L)),
        Map.entry("question", "asked-today"),
        Map.entry("choice", "b"),
        Map.entry("correct", false),
        Map.entry("confidence", "CERTAIN"),
        Map.entry("now", now.atOffset(ZoneOffset.UTC)),
        Map.entry("day", now.atOffset(ZoneOffset.UTC).toLocalDate()),
        Map.entry("zone", ZONE),
        Map.entry("reason", "answered the daily question"));
  }

  /** How many have answered today and have their study day. */
  int locked() {
    return site.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select count(*) from answer a join study_day s
                          on s.learner_id = a.learner_id and s.day = a.study_day
                        where a.answered_at = :now
                        """)
                    .bind("now", now)
                    .mapTo(Integer.class)
                    .one());
  }

  /** The same morning again. */
  void reset() throws SQLException {
    site.jdbi()
        .useTransaction(
            handle -> {
              handle.execute("delete from answer where answered_at = ?", now);
              handle.execute("delete from study_day where earned_at = ?", now);
            });
    site.tidy();
  }
}
