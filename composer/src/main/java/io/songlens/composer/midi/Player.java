package io.songlens.composer.midi;

import io.songlens.composer.song.PartMix;

/**
 * A singer or instrument as other programs know it.
 *
 * @param name what a musician reads
 * @param place its MIDI port and channel, which no other player has
 * @param program General MIDI program 0..127
 * @param mix where it sits
 */
record Player(String name, MidiPlace place, int program, PartMix mix) {
  /** General MIDI volume is 40 log10(cc/127) dB; 100 is taken as the balance's 0 dB. */
  int volume() {
    double volume = 100 * StrictMath.pow(10, mix.gainDb() / 40);
    return (int) Math.max(1, Math.min(127, Math.round(volume)));
  }

  /** General MIDI pan: 1 left, 64 centre, 127 right. */
  int pan() {
    return (int) Math.round(64 + 63 * mix.pan());
  }

  /** General MIDI reverb send. */
  int reverb() {
    return (int) Math.round(127 * mix.reverbSend());
  }
}
