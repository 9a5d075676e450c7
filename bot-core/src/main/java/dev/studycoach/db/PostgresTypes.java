package dev.studycoach.db;

import static java.time.temporal.ChronoUnit.MICROS;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.spi.JdbiPlugin;

/**
 * Binds and reads {@code java.time} through the driver's own types, because the defaults go through
 * {@code java.sql.Timestamp} and the JVM's time zone (a column keeps microseconds, what is finer is
 * cut off); and maps any record by its components.
 */
final class PostgresTypes implements JdbiPlugin {
  @Override
  public void customizeJdbi(Jdbi jdbi) {
    jdbi.registerArgument(new InstantArgument());
    jdbi.registerArgument(new LocalDateArgument());
    jdbi.registerArgument(new LocalTimeArgument());
    jdbi.registerColumnMapper(Instant.class, instant());
    jdbi.registerColumnMapper(LocalDate.class, (row, i, c) -> row.getObject(i, LocalDate.class));
    jdbi.registerColumnMapper(LocalTime.class, (row, i, c) -> row.getObject(i, LocalTime.class));
    jdbi.registerRowMapper(new RecordMappers());
    jdbi.registerArrayType(String.class, "text");
    jdbi.registerArrayType(Long.class, "bigint");
    jdbi.registerArrayType(Integer.class, "integer");
    jdbi.getConfig(ColumnMappers.class).setCoalesceNullPrimitivesToDefaults(false);
  }

  private static ColumnMapper<Instant> instant() {
    return (row, i, c) -> read(row, i).map(OffsetDateTime::toInstant).orElse(null);
  }

  private static Optional<OffsetDateTime> read(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class));
  }

  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
    InstantArgument() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (i, statement, c) ->
          statement.setObject(i, value.truncatedTo(MICROS).atOffset(ZoneOffset.UTC));
    }
  }

  private static final class LocalDateArgument extends AbstractArgumentFactory<LocalDate> {
    LocalDateArgument() {
      super(Types.DATE);
    }

    @Override
    protected Argument build(LocalDate value, ConfigRegistry config) {
      return (i, statement, c) -> statement.setObject(i, value);
    }
  }

  private static final class LocalTimeArgument extends AbstractArgumentFactory<LocalTime> {
    LocalTimeArgument() {
      super(Types.TIME);
    }

    @Override
    protected Argument build(LocalTime value, ConfigRegistry config) {
      return (i, statement, c) -> statement.setObject(i, value.truncatedTo(MICROS));
    }
  }

  private static final class RecordMappers implements RowMapperFactory {
    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
      return type instanceof Class<?> c && c.isRecord()
          ? Optional.of(ConstructorMapper.of(canonical(c)))
          : Optional.empty();
    }

    private static Constructor<?> canonical(Class<?> type) {
      Class<?>[] components =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(components);
        constructor.setAccessible(true);
        return constructor;
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e); // every record has one
      }
    }
  }
}
