package io.songlens.composer.midi;

/**
 * Where an instrument plays in MIDI.
 *
 * @param port the port, from 0; every port has channels of its own
 * @param channel the channel, 0..15; 9 is General MIDI's percussion
 */
record MidiPlace(int port, int channel) {
  static final int DRUM_CHANNEL = 9;
  private static final int PITCHED_CHANNELS = 15;

  /** The place of the n-th pitched instrument, counted from 0: the sixteenth opens a new port. */
  static MidiPlace pitched(int n) {
    int channel = n % PITCHED_CHANNELS;
    return new MidiPlace(n / PITCHED_CHANNELS, channel < DRUM_CHANNEL ? channel : channel + 1);
  }

  /** The place of the n-th drum kit, counted from 0. */
  static MidiPlace drums(int n) {
    return new MidiPlace(n, DRUM_CHANNEL);
  }
}
