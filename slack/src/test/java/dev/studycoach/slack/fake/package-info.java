/** A Slack on loopback, as strict as the real one, for the tests of the adapter. */
@NullMarked
package dev.studycoach.slack.fake;

import org.jspecify.annotations.NullMarked;
