package io.songlens.api.label;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * A public Ed25519 key (RFC 8032).
 *
 * @param x the key's 32 bytes in base64url, as JSON Web Keys write them (RFC 8037)
 */
public record PublicSigningKey(String x) {
  private static final int BYTES = 32;
  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
  private static final String END = "-----END PUBLIC KEY-----";

  /**
   * Takes over a key's text.
   *
   * @throws IllegalArgumentException if these are not 32 bytes
   */
  public PublicSigningKey {
    if (Base64.getUrlDecoder().decode(x).length != BYTES) {
      throw new IllegalArgumentException("An Ed25519 key has 32 bytes");
    }
  }

  static PublicSigningKey of(PublicKey key) {
    EdECPoint point = ((EdECPublicKey) key).getPoint();
    byte[] number = point.getY().toByteArray();
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < Math.min(BYTES, number.length); i++) {
      bytes[i] = number[number.length - 1 - i];
    }
    if (point.isXOdd()) {
      bytes[BYTES - 1] |= (byte) 0x80;
    }
    return new PublicSigningKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * Reads what {@link #pem} writes.
   *
   * @throws IllegalArgumentException if that is no public Ed25519 key
   */
  public static PublicSigningKey ofPem(String pem) {
    int begin = pem.indexOf(BEGIN);
    int end = pem.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("There is no public key in PEM form");
    }
    byte[] der = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
    try {
      return of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("The public key is not of the kind Ed25519", e);
    }
  }

  /** The key's name: its thumbprint of RFC 7638, 43 characters. */
  public String id() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(jwk().getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The key as a JSON Web Key, in the form that thumbprints are made of. */
  String jwk() {
    return "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
  }

  /** The key as a PEM file, as OpenSSL reads it. */
  public String pem() {
    String base64 = Base64.getEncoder().encodeToString(javaKey().getEncoded());
    return BEGIN + "\n" + base64 + "\n" + END + "\n";
  }

  boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(javaKey());
      ed25519.update(message);
      return ed25519.verify(signature);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false; // bytes that are no point on the curve, or no signature
    }
  }

  /**
   * The key as Java uses it.
   *
   * @throws IllegalArgumentException if the bytes are no point on the curve
   */
  public PublicKey javaKey() {
    byte[] littleEndian = Base64.getUrlDecoder().decode(x);
    byte[] number = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      number[i] = littleEndian[BYTES - 1 - i];
    }
    boolean odd = number[0] < 0;
    number[0] &= 0x7f;
    EdECPoint point = new EdECPoint(odd, new BigInteger(1, number));
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("That is no Ed25519 key", e);
    }
  }
}
