/** What the adapter for Discord costs, measured beside a bare bot on the same library. */
@NullMarked
package dev.studycoach.discord.bench;

import org.jspecify.annotations.NullMarked;
