package dev.studycoach.exchange;

import dev.studycoach.chat.Control.Option;
import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Interaction.Arrival;
import dev.studycoach.chat.Interaction.Typing;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.routing.Router;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what people do on a platform to the core, worked on by a few threads; each is acknowledged
 * at once and answered when it can be.
 */
public final class Exchanges implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Exchanges.class);
  private static final int THREADS = 16;
  private static final int READERS = 8;
  private static final Duration LAST_READING = Duration.ofSeconds(3);
  private static final Duration LAST_WORK = Duration.ofSeconds(10);
  private static final Duration LAST_WORDS = Duration.ofSeconds(3);

  private final Router router;
  private final Predicate<String> first;
  private final HomePages pages;
  private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);
  private final ExecutorService greeter = Executors.newSingleThreadExecutor();
  private final Map<String, Exchange> open = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** For a platform that takes one acknowledgement of an interaction, and refuses others. */
  public Exchanges(Router router) {
    this(router, id -> true, new HomePages(router, (who, page) -> nothing()));
  }

  /**
   * For a platform that reports the same interaction again and again, and has a page for each
   * member.
   *
   * @param showPage puts a message on somebody's page; its stage fails if it does not get there
   */
  public Exchanges(
      Router router, Receipts receipts, BiFunction<Origin, Message, CompletionStage<?>> showPage) {
    this(router, receipts::first, new HomePages(router, showPage));
  }

  private Exchanges(Router router, Predicate<String> first, HomePages pages) {
    this.router = router;
    this.first = first;
    this.pages = pages;
  }

  private static CompletionStage<Void> nothing() {
    return CompletableFuture.completedStage(null);
  }

  /** Answers, unless the process ends; a copy of what is under way is left to the first. */
  public void begin(Interaction interaction, Responder responder) {
    answered(interaction, responder, Exchange::begin)
        .thenRun(() -> work(workers, () -> pages.refresh(interaction)));
  }

  /** Says that nothing comes of it, because of a fault that shows before it begins. */
  void excuse(Interaction interaction, Responder responder, Throwable failure) {
    answered(interaction, responder, exchange -> exchange.excuse(failure));
  }

  private CompletionStage<Void> answered(
      Interaction interaction, Responder responder, Consumer<Exchange> way) {
    Exchange exchange = new Exchange(router, first, workers, interaction, responder);
    if (!closed && open.putIfAbsent(responder.id(), exchange) == null) {
      exchange.done().thenRun(() -> open.remove(responder.id()));
      way.accept(exchange);
      return exchange.done();
    }
    return nothing();
  }

  /**
   * Reads what somebody did before it begins, where a platform must be asked for that; it does not
   * wait for those whose work takes long.
   */
  public void read(Runnable reading) {
    work(readers, reading);
  }

  /** Somebody looks at their page. */
  public void visit(Origin visitor) {
    work(workers, () -> pages.open(visitor));
  }

  /** Offers ways to go on typing; too late is as good as never. */
  public void suggest(Typing typing, Consumer<List<Option>> offer) {
    work(
        workers,
        () -> {
          if (router.handle(typing) instanceof Reply.Suggestions suggestions) {
            offer.accept(suggestions.options());
          }
        });
  }

  /** Tells of what needs no answer, and lets nobody wait for it. */
  public void tell(Arrival arrival) {
    work(greeter, () -> router.handle(arrival));
  }

  private static void work(ExecutorService threads, Runnable task) {
    try {
      threads.execute(() -> attempt(task));
    } catch (RejectedExecutionException ending) {
      LOG.debug("came too late", ending);
    }
  }

  /** What cannot even be read has nobody to whom an excuse could go. */
  private static void attempt(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException unreadable) {
      LOG.warn("left unread: {}", unreadable.getMessage());
      LOG.debug("because", unreadable);
    }
  }

  /** Takes on nothing more, waits a little for what was begun, and excuses the rest. */
  @Override
  public void close() {
    finishReading();
    closed = true;
    if (!settled(LAST_WORK)) {
      LOG.warn("{} interactions are given up", open.size());
      open.values().forEach(Exchange::giveUp);
      settled(LAST_WORDS);
    }
    readers.shutdownNow();
    workers.shutdownNow();
    greeter.shutdownNow();
  }

  /** What the platform has been told is heard shall not be lost unread. */
  private void finishReading() {
    readers.shutdown();
    try {
      if (!readers.awaitTermination(LAST_READING.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("{} interactions were not read", readers.shutdownNow().size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean settled(Duration patience) {
    CompletableFuture<?>[] all =
        open.values().stream()
            .map(exchange -> exchange.done().toCompletableFuture())
            .toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(all)
        .thenApply(done -> true)
        .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
