package io.songlens.api.label;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A manifest with its signature: a JSON Web Signature in compact form (RFC 7515 and RFC 8037),
 * whose header carries the public key. Its payload is JSON with sorted keys and no white space.
 *
 * @param manifest what was signed
 * @param key who signed; it says nothing of whom that is
 */
public record SignedManifest(Manifest manifest, PublicSigningKey key) {
  private static final int MOST_CHARACTERS = 1 << 16;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /** The manifest as the field's text: three base64url parts with dots between them. */
  public static String of(Manifest manifest, SigningKey key) {
    return Jws.of(JSON.writeValueAsBytes(manifest), key);
  }

  /**
   * Reads a field's text and checks its signature against the key that it carries.
   *
   * @return null if it is no manifest, or the signature does not fit
   */
  static @Nullable SignedManifest read(String text) {
    String[] parts = text.strip().split("\\.", -1);
    if (parts.length != 3 || text.length() > MOST_CHARACTERS) {
      return null;
    }
    try {
      JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
      PublicSigningKey key = new PublicSigningKey(header.path("jwk").path("x").asString());
      byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
      if (!header.path("alg").asString().equals("EdDSA")
          || !key.verifies(signed, Base64.getUrlDecoder().decode(parts[2]))) {
        return null;
      }
      byte[] payload = Base64.getUrlDecoder().decode(parts[1]);
      return new SignedManifest(JSON.readValue(payload, Manifest.class), key);
    } catch (IllegalArgumentException | JacksonException e) {
      return null;
    }
  }
}
