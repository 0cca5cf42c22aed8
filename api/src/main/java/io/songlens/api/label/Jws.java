package io.songlens.api.label;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes JSON Web Signatures in compact form (RFC 7515 and RFC 8037), whose header carries the
 * public key.
 */
public final class Jws {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private Jws() {}

  /** A payload with its signature: three base64url parts with dots between them. */
  public static String of(byte[] payload, SigningKey key) {
    Map<String, Object> header = new TreeMap<>();
    header.put("alg", "EdDSA");
    header.put("jwk", JSON.readTree(key.publicKey().jwk()));
    header.put("kid", key.publicKey().id());
    String signed = part(JSON.writeValueAsBytes(header)) + "." + part(payload);
    return signed + "." + part(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String part(byte[] bytes) {
    return BASE64.encodeToString(bytes);
  }
}
