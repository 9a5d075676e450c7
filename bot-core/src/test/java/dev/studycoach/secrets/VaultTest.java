package dev.studycoach.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {
  private static final String SETTING = "THE_KEYS";
  private static final String OLD = key((byte) 1);
  private static final String NEW = key((byte) 2);

  private static String key(byte filling) {
    byte[] key = new byte[32];
    Arrays.fill(key, filling);
    return Base64.getEncoder().encodeToString(key);
  }

  private static Vault vault(String keys) {
    return new Vault(new Settings(Map.of(SETTING, keys)), SETTING);
  }

  private static void assertShut(Vault vault, byte[] locked, String owner) {
    assertThatThrownBy(() -> vault.unlock(locked, owner))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining(SETTING)
        .hasMessageNotContainingAny(OLD, NEW);
  }

  @Property
  void whatIsLockedOpensForItsOwner(
      @ForAll @Size(32) byte[] key, @ForAll @AlphaChars String secret, @ForAll String owner) {
    Vault vault = vault(Base64.getEncoder().encodeToString(key));
    assertThat(vault.unlock(vault.lock(secret, owner), owner)).isEqualTo(secret);
  }

  @Property(tries = 200)
  void itOpensForNobodyElse(@ForAll @AlphaChars String owner, @ForAll @AlphaChars String other) {
    Assume.that(!owner.equals(other));
    assertShut(vault(OLD), vault(OLD).lock("xoxb-1", owner), other);
  }

  @Property(tries = 200)
  void aSingleChangedBitIsNoticed(
      @ForAll @AlphaChars String secret, @ForAll @IntRange(max = 10_000) int place) {
    byte[] locked = vault(OLD).lock(secret, "T1");
    locked[place / 8 % locked.length] ^= (byte) (1 << place % 8);
    assertShut(vault(OLD), locked, "T1");
  }

  @Property(tries = 100)
  void aLostEndIsNoticed(@ForAll @IntRange(max = 33) int length) {
    byte[] locked = vault(OLD).lock("xoxb-1", "T1");
    assertThat(locked).hasSize(34);
    assertShut(vault(OLD), Arrays.copyOf(locked, length), "T1");
  }

  @Test
  void anotherKeyDoesNotOpenIt() {
    assertShut(vault(NEW), vault(OLD).lock("xoxb-1", "T1"), "T1");
  }

  @Test
  void theFirstKeyLocksAndEachOpens() {
    Vault both = vault(NEW + ", " + OLD);
    assertThat(both.unlock(vault(OLD).lock("xoxb-1", "T1"), "T1")).isEqualTo("xoxb-1");
    byte[] locked = both.lock("xoxb-2", "T1");
    assertThat(vault(NEW).unlock(locked, "T1")).isEqualTo("xoxb-2");
    assertShut(vault(OLD), locked, "T1");
  }

  @Test
  void theSameSecretNeverLooksTheSame() {
    byte[] locked = vault(OLD).lock("xoxb-1", "T1");
    assertThat(locked).isNotEqualTo(vault(OLD).lock("xoxb-1", "T1"));
    assertThat(new String(locked, StandardCharsets.ISO_8859_1)).doesNotContain("xoxb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "c2VjcmV0",
        "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=,",
        ",AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
        "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=,c2VjcmV0"
      })
  void aMalformedKeyIsNamedAndNotRepeated(String keys) {
    assertThatThrownBy(() -> vault(keys))
        .isInstanceOf(ConnectionException.class)
        .hasMessage("I cannot read THE_KEYS. Write it like $(openssl rand -base64 32).")
        .hasNoCause();
  }

  @Test
  void aMissingKeyIsNamed() {
    assertThatThrownBy(() -> new Vault(Settings.NONE, SETTING))
        .isInstanceOf(ConnectionException.class)
        .hasMessageStartingWith("THE_KEYS is not set");
  }
}
