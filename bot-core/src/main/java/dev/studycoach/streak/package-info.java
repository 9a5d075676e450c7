/** Study days and the streak they make: a ledger of facts, and pure functions of it. */
@NullMarked
package dev.studycoach.streak;

import org.jspecify.annotations.NullMarked;
