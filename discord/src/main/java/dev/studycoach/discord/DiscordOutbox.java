package dev.studycoach.discord;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.platform.Delivery;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Outbox;
import java.util.List;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.internal.requests.Requester;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import okhttp3.RequestBody;

/**
 * Sends by channel id alone, because the server may be on a shard of another process, and a lost
 * gateway does not stop REST. For this alone a class is used that JDA calls internal: its public
 * ones ask for a channel in the cache. JDA itself waits out rate limits and retries server faults.
 */
record DiscordOutbox(Shards shards) implements Outbox {
  @Override
  public MessageRef send(Destination to, String nonce, Message message) {
    String channel = to.channel(this::direct);
    MessageCreateData data = DiscordRenderer.message(message);
    DataObject body = data.toData().put("nonce", nonce).put("enforce_nonce", true);
    Route.CompiledRoute route = Route.Messages.SEND_MESSAGE.compile(channel);
    DataObject sent = await(request(route, body, data.getFiles()));
    return new MessageRef(channel, sent.getString("id"));
  }

  @Override
  public void edit(String workspace, MessageRef sent, Message message) {
    var data = DiscordRenderer.edit(message);
    Route.CompiledRoute route = Route.Messages.EDIT_MESSAGE.compile(sent.channel(), sent.message());
    await(request(route, data.toData(), data.getFiles()));
  }

  private String direct(String user) {
    return await(shards.any().openPrivateChannelById(user)).getId();
  }

  private RestAction<DataObject> request(
      Route.CompiledRoute route, DataObject body, List<? extends AttachedFile> files) {
    return new RestActionImpl<>(
        shards.any(), route, encode(body, files), (response, request) -> response.getObject());
  }

  private static RequestBody encode(DataObject body, List<? extends AttachedFile> files) {
    return files.isEmpty()
        ? RequestBody.create(body.toJson(), Requester.MEDIA_TYPE_JSON)
        : AttachedFile.createMultipartBody(files, body).build();
  }

  private static <T> T await(RestAction<T> action) {
    return Delivery.await(action.submit(), DiscordOutbox::failure);
  }

  private static DeliveryException failure(Throwable cause) {
    Obstacle why = cause instanceof ErrorResponseException no ? obstacle(no) : Obstacle.PASSING;
    return new DeliveryException(why, String.valueOf(cause.getMessage()), cause);
  }

  private static Obstacle obstacle(ErrorResponseException refused) {
    return switch (refused.getErrorResponse()) {
      case UNKNOWN_CHANNEL, UNKNOWN_GUILD -> Obstacle.CHANNEL_GONE;
      case MISSING_ACCESS, MISSING_PERMISSIONS, THREAD_LOCKED, ILLEGAL_OPERATION_ARCHIVED_THREAD ->
          Obstacle.NOT_ALLOWED;
      case UNKNOWN_MESSAGE -> Obstacle.MESSAGE_GONE;
      case CANNOT_SEND_TO_USER, UNKNOWN_USER, NO_MUTUAL_GUILDS, INVALID_RECIPIENT ->
          Obstacle.CLOSED_TO_MESSAGES;
      default -> Obstacle.PASSING;
    };
  }
}
