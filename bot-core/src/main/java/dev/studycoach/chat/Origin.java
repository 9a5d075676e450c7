package dev.studycoach.chat;

import java.util.Locale;

/**
 * Who speaks and where, as the platform reports it. All ids are the platform's own.
 *
 * @param workspace a Discord server, a Slack team, the terminal: the wall between tenants; empty in
 *     a private conversation that belongs to none
 * @param user unique on the platform
 * @param admin whether the platform lets this person manage the workspace
 * @param locale the language that this person reads the platform in
 */
public record Origin(
    String platform,
    String workspace,
    String channel,
    String user,
    String name,
    boolean admin,
    Locale locale) {}
