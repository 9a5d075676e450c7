package dev.studycoach.privacy;

import dev.studycoach.chat.Origin;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Everything the database holds about one person. */
final class PersonalData {
  private static final String LEARNER =
      "(select id from learner where platform = :platform and external_id = :user)";

  private static final String BOOKINGS =
      "(select id from booking where learner_id = " + LEARNER + ")";

  private static final String EXPORT =
      """
      with me as (select * from learner where platform = :platform and external_id = :user)
      select jsonb_pretty(jsonb_build_object(
        'platform', :platform, 'user', :user,
        'name', (select name from me),
        'manages', (select coalesce(jsonb_agg(jsonb_build_object(
            'exam', g.exam, 'channel', g.channel)), '[]')
          from study_group g join workspace w on w.id = g.workspace_id
          where w.platform = :platform and g.admin = :user),
        'groups', (select coalesce(jsonb_agg(jsonb_build_object(
            'exam', g.exam, 'channel', g.channel, 'joined_at', m.joined_at)), '[]')
          from membership m join study_group g on g.id = m.group_id
          where learner_id = (select id from me)),
        'clocks', (select coalesce(
            jsonb_agg(to_jsonb(c) - 'learner_id' order by effective_at), '[]')
          from study_clock c where learner_id = (select id from me)),
        'answers', (select coalesce(jsonb_agg(
            to_jsonb(a) - 'id' - 'learner_id' - 'posting_id' order by answered_at), '[]')
          from answer a where learner_id = (select id from me)),
        'study_days', (select coalesce(
            jsonb_agg(to_jsonb(s) - 'learner_id' order by day), '[]')
          from study_day s where learner_id = (select id from me)),
        'study_sessions', (select coalesce(jsonb_agg(
            to_jsonb(s) - 'id' - 'learner_id' - 'entry_id' order by started_at, id), '[]')
          from study_session s where learner_id = (select id from me)),
        'study_entries', (select coalesce(jsonb_agg(
            to_jsonb(e) - 'id' - 'learner_id' - 'timer_id'
              || jsonb_build_object('taken_back_at', c.made_at) order by e.id), '[]')
          from study_entry e left join study_correction c on c.entry_id = e.id
          where learner_id = (select id from me)),
        'study_timers', (select coalesce(
            jsonb_agg(to_jsonb(t) - 'id' - 'learner_id' order by id), '[]')
          from study_timer t where learner_id = (select id from me)),
        'focus_seats', (select coalesce(jsonb_agg(jsonb_build_object(
            'joined_at', s.joined_at, 'left_at', s.left_at,
            'session_started_at', f.started_at, 'session_ended_at', f.ended_at,
            'started_by_you', f.started_by is not distinct from s.learner_id)
            order by s.id), '[]')
          from focus_seat s join focus_session f on f.id = s.session_id
          where s.learner_id = (select id from me)),
        'study_goals', (select coalesce(
            jsonb_agg(to_jsonb(s) - 'id' - 'learner_id' order by id), '[]')
          from study_goal s where learner_id = (select id from me)),
        'pauses', (select coalesce(
            jsonb_agg(to_jsonb(p) - 'id' - 'learner_id' order by first_day), '[]')
          from streak_pause p where learner_id = (select id from me)),
        'board_choices', (select coalesce(
            jsonb_agg(to_jsonb(b) - 'id' - 'learner_id' order by id), '[]')
          from board_choice b where learner_id = (select id from me)),
        'exam_dates', (select coalesce(jsonb_agg(jsonb_build_object(
            'exam', b.exam, 'open', b.open,
            'entries', (select jsonb_agg(to_jsonb(e) - 'id' - 'booking_id' order by e.id)
              from booking_entry e where e.booking_id = b.id),
            'results', (select coalesce(
                jsonb_agg(to_jsonb(x) - 'id' - 'booking_id' order by x.id), '[]')
              from exam_result x where x.booking_id = b.id),
            'plan', (select coalesce(
                jsonb_agg(to_jsonb(p) - 'id' - 'booking_id' order by p.id), '[]')
              from plan_event p where p.booking_id = b.id),
            'reminders', (select coalesce(
                jsonb_agg(to_jsonb(r) - 'id' - 'booking_id' order by r.due_at), '[]')
              from reminder r where r.booking_id = b.id)) order by b.id), '[]')
          from booking b where learner_id = (select id from me)),
        'reminder_wishes', (select to_jsonb(w) - 'learner_id'
          from reminder_wish w where learner_id = (select id from me)),
        'unheard_reminder_at', (select at from unheard_reminder
          where learner_id = (select id from me))))
      """;

  private static final List<String> FORGET =
      List.of(
          "select id from learner where id = " + LEARNER + " for update", // nothing new meanwhile
          "update answer set learner_id = null where learner_id = " + LEARNER,
          "delete from study_day where learner_id = " + LEARNER,
          "delete from study_session where learner_id = " + LEARNER,
          """
          delete from study_correction where entry_id in
            (select id from study_entry where learner_id =
              (select id from learner where platform = :platform and external_id = :user))
          """,
          "delete from study_entry where learner_id = " + LEARNER,
          "delete from study_timer where learner_id = " + LEARNER,
          "delete from focus_seat where learner_id = " + LEARNER,
          "update focus_session set started_by = null where started_by = " + LEARNER,
          "delete from study_goal where learner_id = " + LEARNER,
          "delete from streak_pause where learner_id = " + LEARNER,
          "delete from board_choice where learner_id = " + LEARNER,
          "delete from booking_wake where booking_id in " + BOOKINGS,
          "delete from reminder where booking_id in " + BOOKINGS,
          "delete from exam_result where booking_id in " + BOOKINGS,
          "delete from plan_event where booking_id in " + BOOKINGS,
          "delete from booking_entry where booking_id in " + BOOKINGS,
          "delete from booking where learner_id = " + LEARNER,
          "delete from reminder_wish where learner_id = " + LEARNER,
          "delete from unheard_reminder where learner_id = " + LEARNER,
          "delete from study_clock where learner_id = " + LEARNER,
          "delete from membership where learner_id = " + LEARNER,
          """
          update study_group g set admin = '' from workspace w
          where w.id = g.workspace_id and w.platform = :platform and g.admin = :user
          """,
          "delete from learner where id = " + LEARNER);

  private final Jdbi jdbi;

  PersonalData(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whether there is anything. */
  boolean exists(Origin origin) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select from learner
                        where platform = :platform and external_id = :user)
                      or exists (select from study_group g join workspace w on w.id = workspace_id
                        where w.platform = :platform and g.admin = :user)
                    """)
                .bindMethods(origin)
                .mapTo(Boolean.class)
                .one());
  }

  /** All of it as one JSON document, indented. */
  String export(Origin origin) {
    return jdbi.withHandle(
        handle -> handle.createQuery(EXPORT).bindMethods(origin).mapTo(String.class).one());
  }

  /** Forgets the person; their answers stay in the groups' totals without a name. */
  void delete(Origin origin) {
    jdbi.useTransaction(
        handle -> FORGET.forEach(sql -> handle.createUpdate(sql).bindMethods(origin).execute()));
  }
}
