package io.songlens.api.generation;

import io.songlens.composer.song.Affect;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The seed of a song for which none was asked: the same photos, or the same wishes where there are
 * no photos, give the same song. Photos are added one by one, so that not all have to be in memory.
 */
public final class PhotoSeed {
  /** Short enough to be told on the phone. */
  private static final long SEEDS = 1_000_000_000L;

  private final MessageDigest digest = sha256();

  /** A seed from the photos' bytes, 0..999,999,999. */
  public static long of(List<byte[]> photos) {
    PhotoSeed seed = new PhotoSeed();
    photos.forEach(seed::add);
    return seed.value();
  }

  /** A seed for a song without photos, from what is wished of it, 0..999,999,999. */
  public static long of(@Nullable String style, @Nullable String wish, @Nullable Affect mood) {
    PhotoSeed seed = new PhotoSeed();
    for (Object wished : new @Nullable Object[] {style, wish, mood}) {
      seed.add(String.valueOf(wished).getBytes(StandardCharsets.UTF_8));
    }
    return seed.value();
  }

  /** Takes the next photo into account. */
  public void add(byte[] photo) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(photo.length).array());
    digest.update(photo);
  }

  /** The seed of all photos added, 0..999,999,999; ends the collection. */
  public long value() {
    return Math.floorMod(ByteBuffer.wrap(digest.digest()).getLong(), SEEDS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
