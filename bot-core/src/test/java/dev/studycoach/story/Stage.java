package dev.studycoach.story;

import dev.studycoach.Bot;
import dev.studycoach.console.ConsolePlatform;
import dev.studycoach.platform.Platform;
import dev.studycoach.platform.Session;
import dev.studycoach.platform.Settings;
import java.util.function.UnaryOperator;

/** Where a story is played: what lies between the terminal, at which people sit, and the coach. */
public interface Stage extends AutoCloseable {
  /** The terminal is the platform. */
  static Stage terminal() {
    return new Stage() {
      @Override
      public Scene open(Bot bot, ConsolePlatform terminal, UnaryOperator<Platform> faults) {
        Platform platform = faults.apply(terminal);
        return new Scene(platform, bot.connect(platform, Settings.NONE), () -> {});
      }

      @Override
      public void close() {}
    };
  }

  /**
   * Connects the coach for one life of its process.
   *
   * @param faults what stands before the platform
   */
  Scene open(Bot bot, ConsolePlatform terminal, UnaryOperator<Platform> faults);

  @Override
  void close();

  /**
   * One life of the process.
   *
   * @param platform under which the coach knows the people
   * @param terminal at which they sit
   * @param rest ends what else was opened
   */
  record Scene(Platform platform, Session terminal, Runnable rest) implements AutoCloseable {
    @Override
    public void close() {
      terminal.close();
      rest.run();
    }
  }
}
