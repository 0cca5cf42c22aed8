package io.songlens.api.label;

import io.songlens.storage.filesystem.SigningSecret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The Ed25519 key that songs are signed with. Equal texts get equal signatures. Thread-safe. */
public final class SigningKey {
  /** The variable that names a key file instead of the one in the data folder. */
  public static final String VARIABLE = "SONGLENS_SIGNING_KEY";

  /** The key file's name in the data folder. */
  public static final String FILE = "signing-key";

  private static final int SEED_BYTES = 32;
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private final PrivateKey secret;
  private final PublicSigningKey open;

  private SigningKey(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      // The JDK computes a public key only while it makes a pair, of the 32 bytes it draws.
      generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
      KeyPair pair = generator.generateKeyPair();
      secret = pair.getPrivate();
      open = PublicSigningKey.of(pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java from 15 on has Ed25519", e);
    }
  }

  /**
   * The operator's key if one is named, else that of the data folder, which is made if there is
   * none.
   *
   * @param named path of a key file; null or blank if none is named
   * @param dataFolder where keys of our own are kept
   */
  public static SigningKey configured(@Nullable String named, Path dataFolder) {
    return named == null || named.isBlank()
        ? loadOrCreate(dataFolder.resolve(FILE))
        : load(Path.of(named.strip()));
  }

  /**
   * The key of a file; where there is none, a new one that only its owner may read.
   *
   * @throws io.songlens.storage.StorageException if the file cannot be read or made
   */
  public static SigningKey loadOrCreate(Path file) {
    return new SigningKey(SigningSecret.loadOrCreate(file));
  }

  /**
   * The key that 32 secret bytes are.
   *
   * @throws IllegalArgumentException if they are more or fewer
   */
  public static SigningKey ofSeed(byte[] seed) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException("A signing key has " + SEED_BYTES + " bytes");
    }
    return new SigningKey(seed.clone());
  }

  /**
   * An operator's key: a private key in PEM form, as {@code openssl genpkey -algorithm ed25519}
   * writes it, or a key file of another Songlens.
   *
   * @throws IllegalArgumentException if there is no such key in that file; the message tells
   *     nothing of what is in it
   */
  public static SigningKey load(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new SigningKey(bytes.length == SEED_BYTES ? bytes : seedOfPem(bytes));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      // Without the cause: it may quote the file.
      throw new IllegalArgumentException(
          VARIABLE + " names no readable Ed25519 private key in PEM form: " + file);
    }
  }

  private static byte[] seedOfPem(byte[] bytes) throws GeneralSecurityException {
    String pem = new String(bytes, StandardCharsets.US_ASCII);
    int begin = pem.indexOf(BEGIN);
    int end = pem.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException();
    }
    byte[] der = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
    PrivateKey key =
        KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
    return ((EdECPrivateKey) key).getBytes().orElseThrow(IllegalArgumentException::new);
  }

  /** What others verify with. */
  public PublicSigningKey publicKey() {
    return open;
  }

  byte[] sign(byte[] message) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(secret);
      ed25519.update(message);
      return ed25519.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The signing key cannot sign", e);
    }
  }

  /** The public half only: the key must not reach a log. */
  @Override
  public String toString() {
    return "SigningKey[" + open.id() + "]";
  }

  /** Hands out given bytes where the JDK asks for chance. */
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final byte[] bytes;

    Given(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    @Override
    public void nextBytes(byte[] wanted) {
      System.arraycopy(Arrays.copyOf(bytes, wanted.length), 0, wanted, 0, wanted.length);
    }
  }
}
