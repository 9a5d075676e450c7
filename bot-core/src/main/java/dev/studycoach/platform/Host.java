package dev.studycoach.platform;

import dev.studycoach.routing.Router;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What the process gives to a platform that connects.
 *
 * @param settings what the operator set
 * @param router hears what people do, once the session listens
 * @param database for what only the platform has to remember
 */
public record Host(Settings settings, Router router, Supplier<DataSource> database) {}
