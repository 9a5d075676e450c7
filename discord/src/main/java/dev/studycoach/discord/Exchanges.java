package dev.studycoach.discord;

import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Interaction.Arrival;
import dev.studycoach.chat.Interaction.Typing;
import dev.studycoach.chat.Reply;
import dev.studycoach.platform.UnderWay;
import dev.studycoach.routing.Router;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.interactions.callbacks.IAutoCompleteCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what people do to the core; each is acknowledged at once and answered when it can be. */
final class Exchanges implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Exchanges.class);

  private final Router router;
  private final UnderWay underWay = new UnderWay();
  private final ExecutorService greeter = Executors.newSingleThreadExecutor();

  Exchanges(Router router) {
    this.router = router;
  }

  void begin(IReplyCallback event, Interaction interaction) {
    Exchange exchange = new Exchange(router, underWay, event, interaction);
    if (underWay.begin(event.getId(), exchange)) {
      exchange.begin();
    }
  }

  /** Offers ways to go on typing; too late is as good as never. */
  void suggest(IAutoCompleteCallback event, Typing typing) {
    work(
        underWay.workers(),
        () -> {
          if (router.handle(typing) instanceof Reply.Suggestions offers) {
            event
                .replyChoices(offers.options().stream().map(DiscordCommands::choice).toList())
                .queue(done -> {}, failure -> LOG.debug("suggestions came too late", failure));
          }
        });
  }

  /** Tells of what needs no answer, and lets nobody wait for it. */
  void tell(Arrival arrival) {
    work(greeter, () -> router.handle(arrival));
  }

  private static void work(ExecutorService threads, Runnable task) {
    try {
      threads.execute(task);
    } catch (RejectedExecutionException ending) {
      LOG.debug("came too late", ending);
    }
  }

  @Override
  public void close() {
    underWay.close();
    greeter.shutdownNow();
  }
}
