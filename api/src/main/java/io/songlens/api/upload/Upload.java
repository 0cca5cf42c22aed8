package io.songlens.api.upload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo that is being sent ahead of an order, or has been.
 *
 * @param tenant the account whose upload it is
 * @param sizeBytes how many bytes it will have
 * @param receivedBytes how many have arrived; 0 for one that is sent to the store directly
 * @param sha256 the hash of one that is sent to the store directly, in lower-case hex; else null
 * @param metadata what the client wants to be told again, as it came; null for nothing
 * @param expiresAt when it is forgotten
 */
record Upload(
    String id,
    String tenant,
    long sizeBytes,
    long receivedBytes,
    @Nullable String sha256,
    @Nullable String metadata,
    Instant expiresAt) {
  long missingBytes() {
    return sizeBytes - receivedBytes;
  }

  Upload withReceived(long bytes) {
    return new Upload(id, tenant, sizeBytes, bytes, sha256, metadata, expiresAt);
  }
}
