package dev.studycoach.privacy;

import org.jdbi.v3.core.Jdbi;

/** Everything the database holds about one learner. */
final class PersonalData {
  private final Jdbi jdbi;

  PersonalData(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All of it as one JSON document, indented. */
  String export(long learner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select jsonb_pretty(jsonb_build_object(
                      'learner', (select to_jsonb(l) - 'id' from learner l where id = :learner),
                      'groups', (select coalesce(jsonb_agg(jsonb_build_object(
                          'exam', g.exam, 'channel', g.channel, 'joined_at', m.joined_at)), '[]')
                        from membership m join study_group g on g.id = m.group_id
                        where learner_id = :learner),
                      'clocks', (select coalesce(
                          jsonb_agg(to_jsonb(c) - 'learner_id' order by effective_at), '[]')
                        from study_clock c where learner_id = :learner),
                      'answers', (select coalesce(jsonb_agg(
                          to_jsonb(a) - 'id' - 'learner_id' - 'posting_id' order by answered_at), '[]')
                        from answer a where learner_id = :learner),
                      'study_days', (select coalesce(
                          jsonb_agg(to_jsonb(s) - 'learner_id' order by day), '[]')
                        from study_day s where learner_id = :learner),
                      'pauses', (select coalesce(
                          jsonb_agg(to_jsonb(p) - 'id' - 'learner_id' order by first_day), '[]')
                        from streak_pause p where learner_id = :learner)))
                    """)
                .bind("learner", learner)
                .mapTo(String.class)
                .one());
  }

  /** Forgets the learner; their answers stay in the groups' totals without a name. */
  void delete(long learner) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("update answer set learner_id = null where learner_id = ?", learner);
          handle.execute("delete from study_day where learner_id = ?", learner);
          handle.execute("delete from streak_pause where learner_id = ?", learner);
          handle.execute("delete from study_clock where learner_id = ?", learner);
          handle.execute("delete from membership where learner_id = ?", learner);
          handle.execute(
              """
              update study_group g set admin = '' from workspace w, learner l
              where w.id = g.workspace_id and l.id = ? and w.platform = l.platform
                and g.admin = l.external_id
              """,
              learner);
          handle.execute("delete from learner where id = ?", learner);
        });
  }
}
