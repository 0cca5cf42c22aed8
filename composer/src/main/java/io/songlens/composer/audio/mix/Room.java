package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.Reverb;
import io.songlens.composer.audio.dsp.ReverbSpace;

/**
 * How much of a sound goes into which room.
 *
 * @param space the room
 * @param gain linear gain from the sound to what goes in
 */
record Room(ReverbSpace space, float gain) {
  /**
   * A part's room.
   *
   * @param send share of the sound that is sent into it, 0..1
   * @param db how loud the room is at a full send
   */
  static Room of(ReverbSpace space, double send, double db) {
    return new Room(space, (float) (send * Decibels.toGain(db)));
  }

  boolean isHeard() {
    return gain > 0;
  }

  /** Adds the room's answer to a sound, in place. */
  void addTo(StereoAudio audio) {
    // What goes in is read, block by block, before the answer is added to it.
    answer(audio, audio);
  }

  /** Adds the room's answer to one sound to another. */
  void answer(StereoAudio in, StereoAudio out) {
    if (isHeard()) {
      new Reverb(space).addTo(in.left(), in.right(), out.left(), out.right(), gain);
    }
  }
}
