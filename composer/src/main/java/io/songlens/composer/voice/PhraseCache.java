package io.songlens.composer.voice;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that were sung lately, so that a revised song sings only what has changed. Holds some ten
 * minutes of singing at most; those not asked for longest go first. Thread-safe.
 */
final class PhraseCache {
  private static final long MAX_SAMPLES = 24L * 1024 * 1024; // 96 MiB

  private final Map<PhraseKey, float[]> sung = new LinkedHashMap<>(64, 0.75f, true);
  private long samples;

  synchronized float @Nullable [] get(PhraseKey key) {
    return sung.get(key);
  }

  synchronized void put(PhraseKey key, float[] sound) {
    float[] replaced = sung.put(key, sound);
    samples += sound.length - (replaced == null ? 0 : replaced.length);
    var oldest = sung.entrySet().iterator();
    while (samples > MAX_SAMPLES && oldest.hasNext()) {
      samples -= oldest.next().getValue().length;
      oldest.remove();
    }
  }
}
