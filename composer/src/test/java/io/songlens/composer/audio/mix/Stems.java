package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.StereoAudio;

/** The stems of a mix for tests. */
final class Stems {
  private Stems() {}

  /** The sound of a part's stem. */
  static StereoAudio of(Mix mix, String id) {
    return mix.stems().stream()
        .filter(stem -> stem.partId().equals(id))
        .findFirst()
        .orElseThrow()
        .audio();
  }
}
