package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;

/** An error answer of Discord with its own code. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final int code;

  Refusal(int status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static Refusal unknownChannel() {
    return new Refusal(404, 10003, "Unknown Channel");
  }

  static Refusal unknownGuild() {
    return new Refusal(404, 10004, "Unknown Guild");
  }

  static Refusal unknownMessage() {
    return new Refusal(404, 10008, "Unknown Message");
  }

  static Refusal unknownWebhook() {
    return new Refusal(404, 10015, "Unknown Webhook");
  }

  static Refusal unknownInteraction() {
    return new Refusal(404, 10062, "Unknown interaction");
  }

  static Refusal missingAccess() {
    return new Refusal(403, 50001, "Missing Access");
  }

  static Refusal missingPermissions() {
    return new Refusal(403, 50013, "Missing Permissions");
  }

  static Refusal invalid(String why) {
    return new Refusal(400, 50035, "Invalid Form Body: " + why);
  }

  Answer answer() {
    ObjectNode body = Json.of().put("message", getMessage()).put("code", code);
    return Answer.of(status, body);
  }
}
