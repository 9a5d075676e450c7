package dev.studycoach.chat;

/**
 * Who speaks and where, as the platform reports it. All ids are the platform's own.
 *
 * @param workspace a Discord server, a Slack team, the terminal: the wall between tenants
 * @param user unique on the platform
 * @param admin whether the platform lets this person manage the workspace
 */
public record Origin(
    String platform, String workspace, String channel, String user, String name, boolean admin) {}
