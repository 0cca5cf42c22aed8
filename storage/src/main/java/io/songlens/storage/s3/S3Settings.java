package io.songlens.storage.s3;

import java.net.URI;

/**
 * Where the S3 store is and how to enter it.
 *
 * @param endpoint its address: "https://s3.eu-central-1.amazonaws.com"; links point there, so
 *     browsers must reach it too
 * @param region the region that requests are signed for: "us-east-1"
 * @param bucket the bucket, made if absent
 * @param accessKey the account
 * @param secretKey its secret
 * @param encrypted whether the store is asked to encrypt objects with keys of its own (SSE-S3)
 */
public record S3Settings(
    URI endpoint,
    String region,
    String bucket,
    String accessKey,
    String secretKey,
    boolean encrypted) {
  /** A store that encrypts as it is set up to. */
  public S3Settings(
      URI endpoint, String region, String bucket, String accessKey, String secretKey) {
    this(endpoint, region, bucket, accessKey, secretKey, false);
  }

  /** Without the secret: it must not reach a log. */
  @Override
  public String toString() {
    return "S3Settings[" + endpoint + ", " + region + ", " + bucket + "]";
  }
}
