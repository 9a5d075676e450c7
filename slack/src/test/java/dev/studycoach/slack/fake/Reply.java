package dev.studycoach.slack.fake;

/**
 * What the app answered to a request over HTTP.
 *
 * @param type the content type; empty if there was none
 */
public record Reply(int status, String type, String body) {}
