package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.LoudnessBlocks;
import io.songlens.composer.audio.dsp.ReverbSpace;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A running sum of channels and of what they send into rooms. A room is linear, so that the room of
 * the sum is the sum of the rooms, at the price of one. Not thread-safe.
 */
final class Bus {
  private final StereoAudio audio;
  private final Map<ReverbSpace, StereoAudio> sends = new LinkedHashMap<>();
  private LoudnessBlocks dry;

  Bus(int frames) {
    this.audio = StereoAudio.silence(frames);
    this.dry = new LoudnessBlocks(new double[frames / LoudnessBlocks.STEP_FRAMES]);
  }

  /** Adds a channel that counts for the bus's loudness. */
  void add(Channel channel) {
    addBeside(channel);
    dry = dry.plus(channel.dry());
  }

  /** Adds a channel that does not count. */
  void addBeside(Channel channel) {
    StereoAudio sound = channel.stem().audio();
    audio.add(sound);
    Room room = channel.room();
    if (room != null && room.isHeard()) {
      sends
          .computeIfAbsent(room.space(), space -> StereoAudio.silence(audio.frames()))
          .add(sound, room.gain());
    }
  }

  /** Its loudness without rooms. */
  LoudnessBlocks dry() {
    return dry;
  }

  /** Adds the rooms, after all channels. */
  void finish() {
    sends.forEach((space, send) -> new Room(space, 1f).answer(send, audio));
    sends.clear();
  }

  /** The sum, with its rooms once they are added. */
  StereoAudio audio() {
    return audio;
  }
}
