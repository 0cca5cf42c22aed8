package io.songlens.composer.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseCacheTest {
  private static final int MINUTE = 44_100 * 60;

  @Test
  void whatWasNotAskedForLongestGoesFirst() {
    PhraseCache cache = PhraseCache.ofTenMinutes();
    for (int i = 0; i < 9; i++) {
      cache.put(new PhraseKey("singer " + i), new float[MINUTE]);
    }
    assertThat(cache.keptBytes()).isEqualTo(9L * 4 * MINUTE);
    assertThat(cache.get(new PhraseKey("singer 0"))).isNotNull();
    cache.put(new PhraseKey("singer 9"), new float[MINUTE]);
    assertThat(cache.get(new PhraseKey("singer 0"))).isNotNull();
    assertThat(cache.get(new PhraseKey("singer 1"))).isNull();
    assertThat(cache.keptBytes()).isEqualTo(9L * 4 * MINUTE);
  }

  @Test
  void aPhraseThatIsSungAgainCountsOnce() {
    PhraseCache cache = PhraseCache.ofTenMinutes();
    cache.put(new PhraseKey("singer"), new float[100]);
    cache.put(new PhraseKey("singer"), new float[120]);
    assertThat(cache.keptBytes()).isEqualTo(4L * 120);
  }

  @Test
  void aChoirKeepsNothing() {
    PhraseCache cache = PhraseCache.ofNothing();
    cache.put(new PhraseKey("singer"), new float[1]);
    assertThat(cache.keptBytes()).isZero();
    assertThat(cache.get(new PhraseKey("singer"))).isNull();
  }
}
