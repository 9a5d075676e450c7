package dev.studycoach.secrets;

import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Settings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Locks secrets away with AES-256 in Galois counter mode. The first key locks, each unlocks: a new
 * one is put in front of the old, which may go once whoever keeps the secrets has locked them anew.
 */
public final class Vault {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final String setting;
  private final List<SecretKey> keys;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param setting names keys of 32 bytes in Base64, with commas between them
   * @throws ConnectionException if there is none, or one is malformed
   */
  public Vault(Settings settings, String setting) {
    this.setting = setting;
    this.keys = Arrays.stream(settings.require(setting).split(",", -1)).map(this::key).toList();
  }

  /** Whether what it opens may be locked with another key than the first. */
  public boolean hasOlderKeys() {
    return keys.size() > 1;
  }

  private SecretKey key(String base64) {
    return decoded(base64.strip())
        .filter(key -> key.length == KEY_BYTES)
        .map(key -> new SecretKeySpec(key, "AES"))
        .orElseThrow(() -> ConnectionException.malformed(setting, "$(openssl rand -base64 32)"));
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /**
   * @param owner whose secret it is; it opens for no other
   */
  public byte[] lock(String secret, String owner) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] locked =
          cipher(Cipher.ENCRYPT_MODE, keys.get(0), nonce, owner)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(NONCE_BYTES + locked.length).put(nonce).put(locked).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has AES
    }
  }

  /**
   * @throws ConnectionException if no key fits, or somebody has changed what was locked
   */
  public String unlock(byte[] locked, String owner) {
    return keys.stream()
        .filter(key -> locked.length >= NONCE_BYTES + TAG_BITS / Byte.SIZE)
        .flatMap(key -> opened(key, locked, owner).stream())
        .findFirst()
        .orElseThrow(() -> ConnectionException.noKey(setting));
  }

  /** Nothing if it was locked with another key. */
  private static Optional<String> opened(SecretKey key, byte[] locked, String owner) {
    byte[] nonce = Arrays.copyOf(locked, NONCE_BYTES);
    try {
      byte[] secret =
          cipher(Cipher.DECRYPT_MODE, key, nonce, owner)
              .doFinal(locked, NONCE_BYTES, locked.length - NONCE_BYTES);
      return Optional.of(new String(secret, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException anotherKey) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String owner)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
