package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open line of the gateway, compressed as a single zlib stream if its URL asked for that. */
final class Connection {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  private final WebSocket socket;
  private final @Nullable Deflater stream;
  private @Nullable Session session;

  Connection(WebSocket socket, boolean compressed) {
    this.socket = socket;
    this.stream = compressed ? new Deflater() : null;
  }

  static ObjectNode op(int code) {
    return Json.of().put("op", code);
  }

  @Nullable Session session() {
    return session;
  }

  void session(Session begun) {
    session = begun;
  }

  /** What is sent into a line that breaks is lost; the session tells it again when it resumes. */
  synchronized void send(JsonNode message) {
    String text = message.toString();
    try {
      if (stream == null) {
        socket.send(text);
      } else {
        socket.send(deflated(stream, text.getBytes(StandardCharsets.UTF_8)));
      }
    } catch (WebsocketNotConnectedException broken) {
      LOG.debug("lost: {}", message, broken);
    }
  }

  private static byte[] deflated(Deflater stream, byte[] text) {
    stream.setInput(text);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    int length;
    do {
      length = stream.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      out.write(buffer, 0, length);
    } while (length == buffer.length);
    return out.toByteArray();
  }

  void close(int code, String why) {
    socket.close(code, why);
  }

  synchronized void closed() {
    if (stream != null) {
      stream.end();
    }
  }
}
