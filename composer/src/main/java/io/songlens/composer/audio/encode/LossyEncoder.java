package io.songlens.composer.audio.encode;

import io.songlens.composer.audio.StereoAudio;

/** An encoder whose files do not give back the very samples that went in. */
public interface LossyEncoder extends AudioEncoder {
  /**
   * What a player makes of a file without tags that this encoder wrote: as long as the sound was,
   * the codec's delay taken off.
   */
  StereoAudio decoded(byte[] file);
}
