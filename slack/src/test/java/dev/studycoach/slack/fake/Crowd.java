package dev.studycoach.slack.fake;

import java.util.List;
import java.util.Map;

/** The people of the {@link FakeSlack}: all that they can do with the app. */
public abstract class Crowd {
  private final Works works;

  Crowd(Works works) {
    this.works = works;
  }

  public Exchange command(FakeTeam team, String channel, String user, String text) {
    return works.people.command(team.state(), channel, user, text);
  }

  public Exchange press(
      FakeTeam team, String channel, String user, FakeMessage on, String actionId) {
    return works.clicks.press(team.state(), channel, user, on, actionId);
  }

  public Exchange choose(
      FakeTeam team,
      String channel,
      String user,
      FakeMessage on,
      String actionId,
      List<String> values) {
    return works.clicks.choose(team.state(), channel, user, on, actionId, values);
  }

  /** As with a client of one's own making: any action, and values that nobody offered. */
  public Exchange forge(
      FakeTeam team,
      String channel,
      String user,
      FakeMessage on,
      String actionId,
      List<String> values) {
    return works.clicks.forge(team.state(), channel, user, on, actionId, values);
  }

  public Exchange openHome(FakeTeam team, String user) {
    return works.people.openHome(team.state(), user);
  }

  /** A button of the home view. */
  public Exchange pressHome(FakeTeam team, String user, String actionId) {
    return chooseHome(team, user, actionId, List.of());
  }

  public Exchange chooseHome(FakeTeam team, String user, String actionId, List<String> values) {
    return works.clicks.inHome(team.state(), user, actionId, values);
  }

  /** A button or select within the modal that {@code opened} opened. */
  public Exchange within(Exchange opened, String actionId, List<String> values) {
    return works.clicks.inView(opened.scene(), opened.awaitView(), actionId, values);
  }

  /**
   * Fills in and sends the modal that {@code opened} opened.
   *
   * @param fields by the block or action id of the inputs; several choices separated by commas
   */
  public Exchange submit(Exchange opened, Map<String, String> fields) {
    return works.sheets.submit(opened, fields);
  }

  /** Closes the modal that {@code opened} opened; itself if the app does not want to know. */
  public Exchange close(Exchange opened) {
    return works.sheets.close(opened);
  }

  /** Writes to the app in private. */
  public Exchange say(FakeTeam team, String user, String words) {
    return works.people.say(team.state(), user, words);
  }

  public Exchange mention(FakeTeam team, String channel, String user, String words) {
    return works.people.mention(team.state(), channel, user, words);
  }

  /** A global shortcut. */
  public Exchange shortcut(FakeTeam team, String user, String callbackId) {
    return works.people.shortcut(team.state(), user, callbackId);
  }

  public Exchange invite(FakeTeam team, String channel, String inviter) {
    return works.people.invite(team.state(), channel, inviter);
  }

  public Exchange remove(FakeTeam team, String channel, String by) {
    return works.people.remove(team.state(), channel, by);
  }

  public Exchange huddle(FakeTeam team, String user, boolean in) {
    return works.people.huddle(team.state(), user, in);
  }

  /** The very same again, as Slack does when it is not sure; the first attempt is 1. */
  public Exchange repeat(Exchange exchange, int retryAttempt) {
    return works.people.repeat(exchange, retryAttempt);
  }
}
