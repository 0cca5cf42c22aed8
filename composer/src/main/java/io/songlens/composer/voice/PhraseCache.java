package io.songlens.composer.voice;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that were sung lately, so that a revised song sings only what has changed. Those not
 * asked for longest go first. Thread-safe.
 */
final class PhraseCache {
  private static final long TEN_MINUTES = 24L * 1024 * 1024; // samples, breaths left out: 96 MiB

  private final long maxSamples;
  private final Map<PhraseKey, float[]> sung = new LinkedHashMap<>(64, 0.75f, true);
  private long samples;

  private PhraseCache(long maxSamples) {
    this.maxSamples = maxSamples;
  }

  /** Holds some ten minutes of singing at most. */
  static PhraseCache ofTenMinutes() {
    return new PhraseCache(TEN_MINUTES);
  }

  /** Holds nothing: for a choir, which would push its lead out. */
  static PhraseCache ofNothing() {
    return new PhraseCache(0);
  }

  synchronized long keptBytes() {
    return samples * Float.BYTES;
  }

  synchronized float @Nullable [] get(PhraseKey key) {
    return sung.get(key);
  }

  synchronized void put(PhraseKey key, float[] sound) {
    float[] replaced = sung.put(key, sound);
    samples += sound.length - (replaced == null ? 0 : replaced.length);
    var oldest = sung.entrySet().iterator();
    while (samples > maxSamples && oldest.hasNext()) {
      samples -= oldest.next().getValue().length;
      oldest.remove();
    }
  }
}
