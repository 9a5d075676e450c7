package dev.studycoach;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.studycoach.db.Database;
import dev.studycoach.db.EmbeddedServer;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.hours.StudyRules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The settings that every subcommand shares. */
final class Config {
  enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG
  }

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:STUDY_COACH_DATA}",
      description = "Folder of the built-in database. STUDY_COACH_DATA")
  @Nullable Path data;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      defaultValue = "${env:STUDY_COACH_DATABASE_URL}",
      description = "JDBC URL of a PostgreSQL of your own. STUDY_COACH_DATABASE_URL")
  @Nullable String databaseUrl;

  @Option(
      names = "--packs",
      paramLabel = "PATH",
      split = ",",
      defaultValue = "${env:STUDY_COACH_PACKS}",
      description = "More packs and exams: files or folders, comma between. STUDY_COACH_PACKS")
  Path @Nullable [] packs;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      defaultValue = "${env:STUDY_COACH_LOG_LEVEL:-warn}",
      description = "error, warn, info or debug, to standard error. STUDY_COACH_LOG_LEVEL")
  LogLevel logLevel = LogLevel.WARN;

  @Option(
      names = "--day-cap",
      paramLabel = "HOURS",
      defaultValue = "${env:STUDY_COACH_DAY_CAP:-16}",
      description = "No more study than this counts in a day. STUDY_COACH_DAY_CAP")
  int dayCap = 16;

  @Option(
      names = "--study-day",
      paramLabel = "MINUTES",
      defaultValue = "${env:STUDY_COACH_STUDY_DAY:-10}",
      description = "So much study earns the study day. STUDY_COACH_STUDY_DAY")
  int studyDay = 10;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  /** Opens the database that the settings name and brings it up to date. */
  Store open(int poolSize, boolean temporary) {
    Store store = connect(poolSize, temporary);
    try {
      store.database().migrate();
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private Store connect(int poolSize, boolean temporary) {
    applyLogLevel();
    if (databaseUrl != null && !temporary) {
      return new Store(Database.external(databaseUrl, poolSize), () -> {}, false);
    }
    EmbeddedServer server =
        temporary ? EmbeddedServer.temporary() : EmbeddedServer.start(dataFolder());
    try {
      return new Store(Database.embedded(server, poolSize), server::close, true);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  void applyLogLevel() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.valueOf(logLevel.name()));
  }

  ExamCatalog exams() {
    return ExamCatalog.load().plus(packPaths());
  }

  Library library() {
    return Library.read(packPaths());
  }

  /** How study counts. */
  StudyRules rules() {
    try {
      return new StudyRules(Duration.ofHours(dayCap), Duration.ofMinutes(studyDay));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--day-cap, --study-day: " + e.getMessage());
    }
  }

  private List<Path> packPaths() {
    return packs == null ? List.of() : Arrays.asList(packs);
  }

  Path dataFolder() {
    return data == null ? UserData.folder(System.getProperties(), System.getenv()) : data;
  }
}
