package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.Reverb;
import io.songlens.composer.audio.dsp.ReverbSpace;

/** Puts a part into a room. */
final class Room {
  private Room() {}

  /**
   * Adds a room's answer to a sound, in place.
   *
   * @param space the room
   * @param send share of the sound that is sent into it, 0..1
   * @param db how loud the room is at a full send
   */
  static void add(StereoAudio audio, ReverbSpace space, double send, double db) {
    if (send > 0) {
      StereoAudio wet = StereoAudio.silence(audio.frames());
      float gain = (float) (send * Decibels.toGain(db));
      new Reverb(space).addTo(audio.left(), audio.right(), wet.left(), wet.right(), gain);
      audio.add(wet);
    }
  }
}
