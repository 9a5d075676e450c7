package dev.studycoach.db;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The server's programs, unpacked beside the data. The library never mends a half-unpacked build
 * and never removes an outdated one, so both are cleared away before it unpacks.
 */
final class ServerBuild implements PgBinaryResolver {
  private final Path folder;
  private Path unpacked;

  ServerBuild(Path folder) {
    this.folder = folder;
    this.unpacked = folder;
  }

  @Override
  public InputStream getPgBinary(String system, String hardware) throws IOException {
    byte[] archive = archive(system, hardware);
    unpacked = folder.resolve("PG-" + md5(archive)); // the library's own naming
    for (Path other : children()) {
      if (!other.equals(unpacked) || Files.notExists(other.resolve(".exists"))) {
        DatabaseFiles.delete(other);
      }
    }
    return new ByteArrayInputStream(archive);
  }

  private static byte[] archive(String system, String hardware) throws IOException {
    try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, hardware)) {
      return in.readAllBytes();
    }
  }

  private static String md5(byte[] archive) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(archive));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has MD5
    }
  }

  private List<Path> children() throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).toList();
    }
  }

  /** Refuses a database that another major version of PostgreSQL made. */
  void check(Path database) {
    try {
      String made = Files.readString(database.resolve("PG_VERSION")).strip();
      String ours = majorVersion();
      if (!made.equals(ours)) {
        throw new DatabaseException(
            ("The data in %s was made by PostgreSQL %s but this coach brings PostgreSQL %s; start"
                    + " the coach that made it, or move the data over with pg_dump and psql.")
                .formatted(database, made, ours));
      }
    } catch (IOException e) {
      throw new DatabaseException("The data in " + database + " cannot be read.", e);
    }
  }

  // The first line of the server's catalogue reads "# PostgreSQL 18".
  private String majorVersion() throws IOException {
    try (Stream<Path> files = Files.walk(unpacked.resolve("share"))) {
      Path catalogue = files.filter(file -> file.endsWith("postgres.bki")).findAny().orElseThrow();
      try (Stream<String> lines = Files.lines(catalogue)) {
        return lines.findFirst().orElseThrow().replaceFirst("^# PostgreSQL ", "").strip();
      }
    }
  }
}
