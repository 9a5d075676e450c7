/** Slack as a chat platform: translates between the coach and Bolt, and knows nothing else. */
@NullMarked
package dev.studycoach.slack;

import org.jspecify.annotations.NullMarked;
