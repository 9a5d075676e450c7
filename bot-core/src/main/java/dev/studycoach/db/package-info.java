/**
 * PostgreSQL: the coach's only state. Either an embedded server on a folder of the coach's own, or
 * any server reached by its JDBC address; then the pool, the migrations and the SQL library.
 */
@NullMarked
package dev.studycoach.db;

import org.jspecify.annotations.NullMarked;
