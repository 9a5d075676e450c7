/** What the adapter for a platform costs, measured beside a bare bot on the same library. */
@NullMarked
package dev.studycoach.bench.platform;

import org.jspecify.annotations.NullMarked;
