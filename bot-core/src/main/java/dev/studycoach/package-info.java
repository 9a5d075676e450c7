/** The coach as a program: settings, subcommands, and how its parts are put together. */
@NullMarked
package dev.studycoach;

import org.jspecify.annotations.NullMarked;
