package dev.studycoach.exchange;

import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Interaction.Command;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.routing.Route;
import dev.studycoach.routing.Router;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page of each member, where a platform has one: as new as when it was opened, or as what they
 * did last. Who has one is known to the process where it was opened or used; elsewhere it is new
 * when it is opened again.
 */
final class HomePages {
  private static final Logger LOG = LoggerFactory.getLogger(HomePages.class);

  /** More than look at it in a day; then it is forgotten who has. */
  private static final int MOST = 50_000;

  private final Router router;
  private final BiFunction<Origin, Message, CompletionStage<?>> show;
  private final Set<String> visitors = ConcurrentHashMap.newKeySet();

  /**
   * @param show puts a message on somebody's page; its stage fails if it does not get there
   */
  HomePages(Router router, BiFunction<Origin, Message, CompletionStage<?>> show) {
    this.router = router;
    this.show = show;
  }

  void open(Origin visitor) {
    remember(visitor);
    if (router.handle(new Command(visitor, Route.HOME, Map.of())) instanceof Reply.Said page) {
      show.apply(visitor, page.message())
          .exceptionally(
              failure -> {
                LOG.warn("a page was not shown: {}", failure.getMessage());
                return null;
              });
    }
  }

  private void remember(Origin visitor) {
    if (visitors.size() >= MOST) {
      visitors.clear();
    }
    visitors.add(visitor.user());
  }

  /** For those who have looked at it; who presses or sends in no channel has it before them. */
  void refresh(Interaction done) {
    Origin member = done.origin();
    boolean onPage = member.channel().isEmpty() && !(done instanceof Command);
    if (onPage || visitors.contains(member.user())) {
      open(member);
    }
  }
}
