package dev.studycoach.discord;

import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Interaction.Arrival;
import dev.studycoach.chat.Interaction.Typing;
import dev.studycoach.chat.Reply;
import dev.studycoach.routing.Router;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.interactions.callbacks.IAutoCompleteCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The interactions under way: acknowledged at once, worked on by a few threads. */
final class Exchanges implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Exchanges.class);

  private static final int THREADS = 16;
  private static final int LAST_WORK_SECONDS = 10;

  private final Router router;
  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);
  private final Phaser underWay = new Phaser(1);

  Exchanges(Router router) {
    this.router = router;
  }

  /** Acknowledges, then answers. */
  void begin(IReplyCallback event, Interaction interaction) {
    if (underWay.register() >= 0) {
      new Exchange(router, workers, underWay::arriveAndDeregister, event, interaction).begin();
    }
  }

  /** Offers ways to go on typing; too late is as good as never. */
  void suggest(IAutoCompleteCallback event, Typing typing) {
    work(
        () -> {
          if (router.handle(typing) instanceof Reply.Suggestions offers) {
            event
                .replyChoices(offers.options().stream().map(DiscordCommands::choice).toList())
                .queue(done -> {}, failure -> LOG.debug("suggestions came too late", failure));
          }
        });
  }

  /** Tells of what needs no answer. */
  void tell(Arrival arrival) {
    work(() -> router.handle(arrival));
  }

  private void work(Runnable task) {
    if (underWay.register() >= 0) {
      workers.execute(
          () -> {
            try {
              task.run();
            } finally {
              underWay.arriveAndDeregister();
            }
          });
    }
  }

  /** Takes on nothing more, and waits a little for what was begun. */
  @Override
  public void close() {
    try {
      underWay.awaitAdvanceInterruptibly(
          underWay.arriveAndDeregister(), LAST_WORK_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      LOG.warn("{} interactions were left unanswered", underWay.getUnarrivedParties());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    workers.shutdownNow();
  }
}
