package io.songlens.api.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A stand-in for an OpenID Connect issuer: tells its keys over HTTP and signs tokens. */
public final class Issuer implements AutoCloseable {
  public static final String AUDIENCE = "songlens-test";

  private static final int ED25519_BYTES = 32;

  private final HttpServer server;
  private final AtomicInteger looks = new AtomicInteger();
  private final RSAKey rsa = rsa("rsa-1");
  private final KeyPair edwards = edwards();
  private volatile boolean down;
  private volatile String named;
  private volatile List<JWK> published;

  public Issuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.named = url();
    this.published = List.of(rsa, ec(), publicEdwards());
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange call) throws IOException {
    String path = call.getRequestURI().getPath();
    String body =
        path.equals("/realm/.well-known/openid-configuration")
            ? "{\"issuer\":\"" + named + "\",\"jwks_uri\":\"" + keysUrl() + "\"}"
            : path.equals("/realm/keys") ? keys() : "";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(
        down || body.isEmpty() ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  private String keys() {
    looks.incrementAndGet();
    return new JWKSet(published).toString(true);
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
  }

  public String keysUrl() {
    return url() + "/keys";
  }

  /** How often its keys were fetched. */
  public int looks() {
    return looks.get();
  }

  /** Answers everything with 503 from now on, or no more. */
  public void setDown(boolean down) {
    this.down = down;
  }

  /** Calls itself by another name than that of its address. */
  public void call(String name) {
    this.named = name;
  }

  /** Tells these keys in place of the others. */
  public void publish(JWK... keys) {
    this.published = List.of(keys);
  }

  public RSAKey rsa() {
    return rsa;
  }

  /** What a good token claims. */
  public JWTClaimsSet.Builder claims(String subject) {
    return new JWTClaimsSet.Builder()
        .issuer(url())
        .audience(List.of("account", AUDIENCE))
        .subject(subject)
        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
        .claim("scope", "openid songlens:songs:read songlens:songs:write");
  }

  /** A good token of somebody. */
  public String token(String subject) {
    return signed(claims(subject).build(), rsa);
  }

  /** A token signed with RSA. */
  public static String signed(JWTClaimsSet claims, RSAKey key) {
    return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()), claims, key);
  }

  public static String signed(JWSHeader.Builder header, JWTClaimsSet claims, RSAKey key) {
    try {
      SignedJWT token = new SignedJWT(header.build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  /** A token signed with the issuer's key on an elliptic curve. */
  public String signedByCurve(JWTClaimsSet claims) {
    ECKey key = (ECKey) published.get(1);
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  /** A token signed with the issuer's Ed25519 key. */
  public String signedByEdwards(JWTClaimsSet claims) {
    String header = "{\"alg\":\"EdDSA\",\"kid\":\"ed-1\"}";
    String signed = Base64URL.encode(header) + "." + Base64URL.encode(claims.toString());
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(edwards.getPrivate());
      ed25519.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + Base64URL.encode(ed25519.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static ECKey ec() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static KeyPair edwards() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private JWK publicEdwards() {
    byte[] der = edwards.getPublic().getEncoded();
    byte[] point = Arrays.copyOfRange(der, der.length - ED25519_BYTES, der.length);
    return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(point)).keyID("ed-1").build();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
