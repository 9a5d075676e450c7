/** The web as platforms speak it: pages for those that call the coach, and JSON in their shapes. */
@NullMarked
package dev.studycoach.web;

import org.jspecify.annotations.NullMarked;
