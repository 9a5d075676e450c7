/**
 * A Discord of our own on loopback, as strict as the real one: its REST interface, its gateway and
 * the people who use it, so that the adapter is tested through the real JDA.
 */
@NullMarked
package dev.studycoach.discord.fake;

import org.jspecify.annotations.NullMarked;
