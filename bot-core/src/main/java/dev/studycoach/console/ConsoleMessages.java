package dev.studycoach.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The history of the terminal's channels; a nonce lets a message in once. */
final class ConsoleMessages {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Jdbi jdbi;

  ConsoleMessages(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A stored message with its rendered content. */
  record Stored(long id, String channel, String content, List<Key> keys) {}

  /** Stores a message; empty if one with this nonce is there already. */
  Optional<Long> add(
      String nonce, String channel, @Nullable String reader, String content, List<Key> keys) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into console_message (nonce, channel, reader, content, controls)
                    values (:nonce, :channel, :reader, :content, :controls)
                    on conflict (nonce) do nothing returning id
                    """)
                .bind("nonce", nonce)
                .bind("channel", channel)
                .bind("reader", reader)
                .bind("content", content)
                .bind("controls", write(keys))
                .mapTo(Long.class)
                .findOne());
  }

  long idOf(String nonce) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id from console_message where nonce = :nonce")
                .bind("nonce", nonce)
                .mapTo(Long.class)
                .one());
  }

  /** Replaces a message; false if there is none. */
  boolean edit(long id, String content, List<Key> keys) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "update console_message set content = :content, controls = :controls"
                            + " where id = :id")
                    .bind("id", id)
                    .bind("content", content)
                    .bind("controls", write(keys))
                    .execute())
        == 1;
  }

  /** The last few messages that everybody sees, oldest first. */
  List<Stored> latest(int count) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from (select * from console_message where reader is null
                      order by id desc limit :count) as latest order by id
                    """)
                .bind("count", count)
                .map(
                    (row, context) ->
                        new Stored(
                            row.getLong("id"),
                            row.getString("channel"),
                            row.getString("content"),
                            read(row.getString("controls"))))
                .list());
  }

  private static String write(List<Key> keys) {
    try {
      return JSON.writeValueAsString(keys);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Key> read(String json) {
    try {
      return List.of(JSON.readValue(json, Key[].class));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
