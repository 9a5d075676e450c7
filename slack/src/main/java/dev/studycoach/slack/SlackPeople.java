package dev.studycoach.slack;

import com.slack.api.model.User;
import dev.studycoach.exchange.Members;
import dev.studycoach.platform.MemberId;
import dev.studycoach.platform.Presence;
import dev.studycoach.platform.Presences;

/** Who people are, and who of them is in a huddle, as Slack tells when it is asked. */
final class SlackPeople {
  static final String IN_A_HUDDLE = "in_a_huddle";

  final Members members = new Members(SlackPlatform.NAME, this::profile, SlackPlatform.CLOCK);
  final Presences huddles = new Presences(this::inHuddle);
  private final SlackApi api;

  SlackPeople(SlackApi api) {
    this.api = api;
  }

  private User ask(MemberId who) {
    String id = who.id();
    return api.get(
            who.workspace(), "users.info", it -> it.usersInfo(r -> r.user(id).includeLocale(true)))
        .getUser();
  }

  private Members.Profile profile(MemberId who) {
    User user = ask(who);
    String shown = user.getProfile() == null ? null : user.getProfile().getDisplayName();
    boolean admin = user.isAdmin() || user.isOwner();
    return Members.Profile.of(shown, user.getName(), admin, user.getLocale());
  }

  /** Slack does not tell in which huddle, nor who hears what. */
  void huddle(MemberId who, String state) {
    huddles.changed(
        new Presence(who.workspace(), "", who.user(), false), state.equals(IN_A_HUDDLE));
  }

  private boolean inHuddle(Presence somebody) {
    User.Profile now = ask(MemberId.of(somebody.user())).getProfile();
    return now != null && IN_A_HUDDLE.equals(now.getHuddleState());
  }
}
