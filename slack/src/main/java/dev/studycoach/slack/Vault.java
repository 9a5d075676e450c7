package dev.studycoach.slack;

import dev.studycoach.platform.ConnectionException;
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
 * one is put in front of the old, which goes once everything is locked with the new.
 */
final class Vault {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final List<SecretKey> keys;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param keys in Base64, with commas between them
   * @throws ConnectionException if one is not 32 bytes long
   */
  Vault(String keys) {
    this.keys = Arrays.stream(keys.split(",")).map(key -> key(key.strip())).toList();
  }

  private static SecretKey key(String base64) {
    try {
      byte[] key = Base64.getDecoder().decode(base64);
      if (key.length == 32) {
        return new SecretKeySpec(key, "AES");
      }
    } catch (IllegalArgumentException notBase64) {
      throw malformed();
    }
    throw malformed();
  }

  /** The keys are secret, so they are not repeated. */
  private static ConnectionException malformed() {
    return ConnectionException.wrong(SlackSettings.KEYS, "…", "$(openssl rand -base64 32)");
  }

  /**
   * @param owner who alone can unlock it
   */
  byte[] lock(String secret, String owner) {
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
   * @throws ConnectionException if no key fits
   */
  String unlock(byte[] locked, String owner) {
    return keys.stream()
        .flatMap(key -> opened(key, locked, owner).stream())
        .findFirst()
        .orElseThrow(() -> ConnectionException.refused(SlackSettings.KEYS));
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
