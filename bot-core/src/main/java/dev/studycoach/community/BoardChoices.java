package dev.studycoach.community;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Who is shown on boards: every member of a group but those who chose to hide. */
public final class BoardChoices {
  private final Jdbi jdbi;

  public BoardChoices(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Writes a choice down, unless it holds already. */
  public void choose(long learner, boolean hidden, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into board_choice (learner_id, hidden, chosen_at)
                    select :learner, :hidden, :now where :hidden <> coalesce(
                      (select hidden from board_choice where learner_id = :learner
                       order by id desc limit 1), false)
                    """)
                .bind("learner", learner)
                .bind("hidden", hidden)
                .bind("now", now)
                .execute());
  }

  public boolean hidden(long learner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select hidden from board_choice where learner_id = :learner
                    order by id desc limit 1
                    """)
                .bind("learner", learner)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
  }

  /** The members of a group who do not hide, by name. */
  public List<Member> shown(long group) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select l.id as learner, l.name
                    from membership m join learner l on l.id = m.learner_id
                    left join lateral (
                      select hidden from board_choice where learner_id = l.id
                      order by id desc limit 1) c on true
                    where m.group_id = :group and c.hidden is not true
                    order by l.name, l.id
                    """)
                .bind("group", group)
                .mapTo(Member.class)
                .list());
  }
}
