package dev.studycoach.exchange;

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
 * did last.
 */
final class HomePages {
  private static final Logger LOG = LoggerFactory.getLogger(HomePages.class);

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
    visitors.add(visitor.user());
    if (router.handle(new Command(visitor, Route.HOME, Map.of())) instanceof Reply.Said page) {
      show.apply(visitor, page.message())
          .exceptionally(
              failure -> {
                LOG.warn("a page was not shown: {}", failure.getMessage());
                return null;
              });
    }
  }

  /** For those who have looked at it. */
  void refresh(Origin member) {
    if (visitors.contains(member.user())) {
      open(member);
    }
  }
}
