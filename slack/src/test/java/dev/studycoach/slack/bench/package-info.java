/** What the adapter for Slack costs, measured beside a bare bot on the same library. */
@NullMarked
package dev.studycoach.slack.bench;

import org.jspecify.annotations.NullMarked;
