/** The terminal as a chat platform: the whole coach without an account, a token or a network. */
@NullMarked
package dev.studycoach.console;

import org.jspecify.annotations.NullMarked;
