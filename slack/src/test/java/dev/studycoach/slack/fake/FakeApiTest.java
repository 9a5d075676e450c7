package dev.studycoach.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The answers of the Web API, its errors among them. */
class FakeApiTest {
  private final FakeSlack slack = new FakeSlack().down();
  private final FakeTeam team = slack.team("Cloud Club");
  private final String study = team.channel("study");
  private final Plain plain = new Plain(slack);

  @AfterEach
  void stop() {
    slack.close();
  }

  private JsonNode call(String method, Object... args) {
    return plain.call(team, method, Json.of(args));
  }

  private String error(String method, Object... args) {
    return call(method, args).path("error").asText();
  }

  private String post(String channel, String text) {
    return call("chat.postMessage", "channel", channel, "text", text).path("ts").asText();
  }

  @Test
  void tokensAreChecked() {
    JsonNode none = Json.of();
    assertThat(plain.call("xoxb-bad", "auth.test", none).path("error").asText())
        .isEqualTo("invalid_auth");
    assertThat(call("auth.test").path("team_id").asText()).isEqualTo(team.id());
    team.revoke();
    assertThat(error("auth.test")).isEqualTo("token_revoked");
    FakeTeam other = slack.team("Other");
    other.uninstall();
    assertThat(plain.call(other, "auth.test", none).path("error").asText())
        .isEqualTo("account_inactive");
  }

  @Test
  void scopesAreToldAndNeeded() {
    team.scopes("commands", "chat:write");
    HttpResponse<String> answer = plain.post(team.botToken(), slack.url() + "/api/auth.test", "{}");
    assertThat(answer.headers().firstValue("x-oauth-scopes")).contains("commands,chat:write");
    JsonNode refused = call("conversations.history", "channel", study);
    assertThat(refused.path("error").asText()).isEqualTo("missing_scope");
    assertThat(refused.path("needed").asText()).isEqualTo("channels:history");
    assertThat(refused.path("provided").asText()).isEqualTo("commands,chat:write");
  }

  @Test
  void onlyOpenChannelsCanBeWrittenTo() {
    String lounge = team.outside("lounge");
    assertThat(error("chat.postMessage", "channel", lounge, "text", "x"))
        .isEqualTo("not_in_channel");
    assertThat(call("conversations.join", "channel", lounge).path("ok").asBoolean()).isTrue();
    assertThat(post(lounge, "x")).isNotEmpty();
    team.archive("lounge");
    assertThat(error("chat.postMessage", "channel", lounge, "text", "x")).isEqualTo("is_archived");
    assertThat(error("chat.postMessage", "channel", "C1", "text", "x"))
        .isEqualTo("channel_not_found");
    assertThat(error("chat.postMessage", "text", "x")).isEqualTo("invalid_arguments");
  }

  @Test
  void otherTeamsAreElsewhere() {
    String theirs = slack.team("Other").channel("study");
    assertThat(error("conversations.info", "channel", theirs)).isEqualTo("channel_not_found");
  }

  @Test
  void onlyOwnAndSharedMessagesChange() {
    String ts = post(study, "one");
    assertThat(call("chat.update", "channel", study, "ts", ts, "text", "two").path("text").asText())
        .isEqualTo("two");
    assertThat(team.messages("study").get(0).edits()).isEqualTo(1);
    assertThat(error("chat.update", "channel", study, "ts", "1.0", "text", "x"))
        .isEqualTo("message_not_found");
    String said = slack.mention(team, "study", "Ada", "hi").payload().at("/event/ts").asText();
    assertThat(error("chat.update", "channel", study, "ts", said, "text", "x"))
        .isEqualTo("cant_update_message");
    call("chat.delete", "channel", study, "ts", ts);
    assertThat(team.messages("study")).isEmpty();
  }

  @Test
  void aWhisperIsHeardByOneAndLeavesNoTrace() {
    team.join("study", "Ada");
    String ada = team.user("Ada");
    JsonNode whisper = call("chat.postEphemeral", "channel", study, "user", ada, "text", "psst");
    String ts = whisper.path("message_ts").asText();
    assertThat(error("chat.update", "channel", study, "ts", ts, "text", "x"))
        .isEqualTo("message_not_found");
    assertThat(call("conversations.history", "channel", study).path("messages")).isEmpty();
    assertThat(error("chat.postEphemeral", "channel", study, "user", "U1", "text", "x"))
        .isEqualTo("user_not_found");
    String bob = team.user("Bob");
    assertThat(error("chat.postEphemeral", "channel", study, "user", bob, "text", "x"))
        .isEqualTo("user_not_in_channel");
  }

  @Test
  void historyComesInPagesTheNewestFirst() {
    List<String> stamps = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      stamps.add(post(study, "n" + i));
    }
    JsonNode page = call("conversations.history", "channel", study, "limit", 2);
    assertThat(page.at("/messages/0/text").asText()).isEqualTo("n4");
    String cursor = page.at("/response_metadata/next_cursor").asText();
    JsonNode next = call("conversations.history", "channel", study, "limit", 3, "cursor", cursor);
    assertThat(next.at("/messages/2/text").asText()).isEqualTo("n0");
    assertThat(next.path("has_more").asBoolean()).isFalse();
    JsonNode late = call("conversations.history", "channel", study, "oldest", stamps.get(2));
    assertThat(late.path("messages")).hasSize(2);
  }

  @Test
  void metadataIsToldWhenAskedFor() {
    ObjectNode metadata = Json.of("event_type", "posting", "event_payload", Json.of("id", "7"));
    call("chat.postMessage", "channel", study, "text", "x", "metadata", metadata);
    assertThat(call("conversations.history", "channel", study).at("/messages/0/metadata"))
        .isEmpty();
    JsonNode all = call("conversations.history", "channel", study, "include_all_metadata", true);
    assertThat(all.at("/messages/0/metadata")).isEqualTo(metadata);
    assertThat(team.messages("study").get(0).metadata()).isEqualTo(metadata);
  }

  @Test
  void peopleAreDescribed() {
    String olga = team.owner("Olga");
    team.settings("Olga", ZoneId.of("Asia/Kolkata"), "hi-IN");
    JsonNode user = call("users.info", "user", olga, "include_locale", true).path("user");
    assertThat(user.path("is_admin").asBoolean() && user.path("is_owner").asBoolean()).isTrue();
    assertThat(user.path("tz_offset").asInt()).isEqualTo(19_800);
    assertThat(user.path("locale").asText()).isEqualTo("hi-IN");
    assertThat(user.path("real_name").asText()).isEqualTo("Olga");
    String ada = team.admin("Ada");
    assertThat(call("users.info", "user", ada).at("/user/is_owner").asBoolean()).isFalse();
    assertThat(error("users.info", "user", "U1")).isEqualTo("user_not_found");
  }

  @Test
  void channelsAreListed() {
    team.archive("old");
    team.join("study", "Ada");
    assertThat(call("conversations.list").path("channels")).hasSize(2);
    assertThat(call("conversations.list", "exclude_archived", true).path("channels")).hasSize(1);
    assertThat(call("conversations.members", "channel", study).path("members")).hasSize(2);
    JsonNode info = call("conversations.info", "channel", study).path("channel");
    assertThat(info.path("is_member").asBoolean()).isTrue();
  }

  @Test
  void privateTalkIsWithPeople() {
    JsonNode opened = call("conversations.open", "users", team.user("Ada"));
    assertThat(opened.at("/channel/id").asText()).isEqualTo(team.directChannel("Ada"));
    assertThat(error("conversations.open", "users", team.bot())).isEqualTo("cannot_dm_bot");
    assertThat(error("conversations.open", "users", "U1")).isEqualTo("user_not_found");
  }

  @Test
  void aFileIsBroughtInThreeSteps() {
    JsonNode announced =
        call("files.getUploadURLExternal", "filename", "a.png", "length", 3, "alt_txt", "A");
    String id = announced.path("file_id").asText();
    JsonNode files = Json.list(Json.of("id", id, "title", "T"));
    assertThat(error("files.completeUploadExternal", "files", files)).isEqualTo("file_not_found");
    plain.post("", announced.path("upload_url").asText(), "abc");
    assertThat(error("files.completeUploadExternal", "files", files)).isEmpty();
    assertThat(call("files.info", "file", id).at("/file/alt_txt").asText()).isEqualTo("A");
    JsonNode picture = Json.of("type", "image", "alt_text", "B", "slack_file", Json.of("id", id));
    call("chat.postMessage", "channel", study, "text", "x", "blocks", Json.list(picture));
    FakeFile shown = team.messages("study").get(0).files().get(0);
    assertThat(shown.bytes()).asString().isEqualTo("abc");
    assertThat(shown.altText()).isEqualTo("B");
    slack.assertNoViolations();
  }
}
