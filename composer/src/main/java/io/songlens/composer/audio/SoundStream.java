package io.songlens.composer.audio;

/** A sound that is made from its first frame on, piece by piece. Not thread-safe. */
public interface SoundStream {
  /**
   * Makes the next frames.
   *
   * @param left takes the left channel from its first place on, whatever it held
   * @param right takes the right channel likewise
   * @param frames how many; silence follows the sound's end
   */
  void read(float[] left, float[] right, int frames);
}
