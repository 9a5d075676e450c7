package dev.studycoach.discord.fake;

/** Permission bits, and how Discord computes them from roles and overwrites. */
public final class Permissions {
  public static final long ADMINISTRATOR = 1L << 3;
  public static final long MANAGE_GUILD = 1L << 5;
  public static final long VIEW_CHANNEL = 1L << 10;
  public static final long SEND_MESSAGES = 1L << 11;
  public static final long EMBED_LINKS = 1L << 14;
  public static final long ATTACH_FILES = 1L << 15;
  public static final long READ_MESSAGE_HISTORY = 1L << 16;
  public static final long CONNECT = 1L << 20;
  public static final long USE_APPLICATION_COMMANDS = 1L << 31;

  /** What {@code @everyone} may do in a new guild. */
  static final long EVERYONE = 2_248_473_465_835_073L;

  static final long ALL = (1L << 53) - 1;

  /** What the bot asks for when it is invited. */
  static final long BOT =
      VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | ATTACH_FILES | READ_MESSAGE_HISTORY;

  private Permissions() {}

  static long of(Guild guild, Member member, Channel channel) {
    long base = guild.roles(member).mapToLong(Role::permissions).reduce(0, (a, b) -> a | b);
    boolean all = member.user().equals(guild.owner()) || has(base, ADMINISTRATOR);
    return all ? ALL : base & ~denied(guild, member, channel);
  }

  private static long denied(Guild guild, Member member, Channel channel) {
    return guild
        .roles(member)
        .mapToLong(role -> channel.denied(role.id()))
        .reduce(0, (a, b) -> a | b);
  }

  static boolean has(long permissions, long wanted) {
    return (permissions & wanted) == wanted;
  }
}
