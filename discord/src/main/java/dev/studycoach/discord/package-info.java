/** Discord as a chat platform: translates between the coach and the JDA, and knows nothing else. */
@NullMarked
package dev.studycoach.discord;

import org.jspecify.annotations.NullMarked;
