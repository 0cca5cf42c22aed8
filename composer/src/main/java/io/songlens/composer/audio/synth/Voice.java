package io.songlens.composer.audio.synth;

import io.songlens.composer.audio.soundfont.Channels;
import io.songlens.composer.audio.soundfont.Generator;
import io.songlens.composer.audio.soundfont.Layer;
import io.songlens.composer.song.SongPlan;
import org.jspecify.annotations.Nullable;

/**
 * One sound of a struck key (SoundFont 2.04, section 9): a recording, bent by envelopes and slow
 * oscillators, through a filter and an amplifier. It is played once, from its first sample to its
 * last, and knows beforehand when the key is let go.
 */
final class Voice {
  private static final int BLOCK_FRAMES = 64;
  private static final double ENVELOPE_CENTIBELS = 960;
  private static final float INAUDIBLE = 3e-5f; // -90 dBFS
  private static final double CHOKE_FRAMES = 0.15 * SongPlan.SAMPLE_RATE_HZ; // for 96 dB
  private static final int SETTLING_FRAMES = SongPlan.SAMPLE_RATE_HZ / 5; // of the filter
  private static final double FIXED_POINT = 4_294_967_296.0;

  private final Layer layer;
  private final Tape tape;
  private final Envelope volume;
  private final Envelope modulation;
  private final Lfo vibrato;
  private final Lfo tremolo;
  private final LowPass filter;
  private final boolean filtered;
  private final double pitchCents;
  private final double attenuation;
  private final Place first;
  private final @Nullable Place second;
  private final int heldFrames;
  private final int chokedAfter;
  private final double releaseHeight;
  private final double modulationAtRelease;
  private int frame; // where the block begins that is being played
  private int blockFrames;
  private int played; // frames of the block
  private float amplitude;
  private float target; // amplitude at the block's end
  private boolean released;
  private boolean over;

  /**
   * A voice.
   *
   * @param sound what it plays
   * @param key the key struck
   * @param heldFrames how long the key is held
   * @param chokedAfter frames after which another sound cuts it off, as a closing hi-hat does the
   *     open one; {@link Integer#MAX_VALUE} if none does
   */
  Voice(Channels sound, int key, int heldFrames, int chokedAfter) {
    Layer layer = sound.first();
    this.layer = layer;
    this.tape = new Tape(sound);
    int struck = layer.number(Generator.FORCED_KEY);
    int from60 = 60 - (struck < 0 ? key : struck);
    this.volume =
        Envelope.of(
            layer.value(Generator.VOL_ENV_DELAY),
            layer.value(Generator.VOL_ENV_ATTACK),
            layer.value(Generator.VOL_ENV_HOLD)
                + from60 * layer.value(Generator.KEY_TO_VOL_ENV_HOLD),
            layer.value(Generator.VOL_ENV_DECAY)
                + from60 * layer.value(Generator.KEY_TO_VOL_ENV_DECAY),
            1 - layer.value(Generator.VOL_ENV_SUSTAIN) / 1000,
            layer.value(Generator.VOL_ENV_RELEASE));
    this.modulation =
        Envelope.of(
            layer.value(Generator.MOD_ENV_DELAY),
            layer.value(Generator.MOD_ENV_ATTACK),
            layer.value(Generator.MOD_ENV_HOLD)
                + from60 * layer.value(Generator.KEY_TO_MOD_ENV_HOLD),
            layer.value(Generator.MOD_ENV_DECAY)
                + from60 * layer.value(Generator.KEY_TO_MOD_ENV_DECAY),
            1 - layer.value(Generator.MOD_ENV_SUSTAIN) / 1000,
            layer.value(Generator.MOD_ENV_RELEASE));
    this.vibrato =
        Lfo.of(layer.value(Generator.VIB_LFO_DELAY), layer.value(Generator.VIB_LFO_FREQUENCY));
    this.tremolo =
        Lfo.of(layer.value(Generator.MOD_LFO_DELAY), layer.value(Generator.MOD_LFO_FREQUENCY));
    this.filter = new LowPass(layer.value(Generator.FILTER_Q));
    this.filtered =
        layer.value(Generator.FILTER_CUTOFF) < LowPass.OPEN_CENTS
            || layer.value(Generator.FILTER_Q) > 0
            || layer.value(Generator.MOD_LFO_TO_FILTER) != 0
            || layer.value(Generator.MOD_ENV_TO_FILTER) < 0;
    int root = layer.rootKey();
    this.pitchCents =
        layer.value(Generator.SCALE_TUNING) * (60 - from60 - root)
            + layer.correctionCents()
            + 100 * layer.value(Generator.COARSE_TUNE)
            + layer.value(Generator.FINE_TUNE);
    this.attenuation = Math.max(0, layer.value(Generator.ATTENUATION));
    this.first = new Place(layer);
    this.second = sound.second() == null ? null : new Place(sound.second());
    this.heldFrames = heldFrames;
    this.chokedAfter = chokedAfter;
    this.releaseHeight = heightWhileHeld(heldFrames);
    this.modulationAtRelease = modulation.held(heldFrames);
    this.amplitude = amplitude(0);
  }

  /**
   * Adds the voice's next frames to the sound of a part.
   *
   * @param at where the next frame belongs
   * @param frames how many
   * @return whether more may follow
   */
  boolean addTo(float[] leftOut, float[] rightOut, int at, int frames) {
    int done = 0;
    while (done < frames && startBlock(true)) {
      int count = Math.min(blockFrames - played, frames - done);
      if (amplitude > 0 || target > 0) {
        float rise = (target - amplitude) / blockFrames;
        first.mix(leftOut, rightOut, at + done, played, count, amplitude, rise);
        if (second != null) {
          second.mix(leftOut, rightOut, at + done, played, count, amplitude, rise);
        }
      }
      played += count;
      done += count;
      endBlock();
    }
    return !over;
  }

  /**
   * Leaves the next frames out, as if they had been played. Its filter hears the last of them only.
   */
  void skip(long frames) {
    long left = frames;
    int heard = filtered ? SETTLING_FRAMES : BLOCK_FRAMES;
    while (left > 0 && startBlock(left <= heard)) {
      int count = (int) Math.min(blockFrames - played, left);
      played += count;
      left -= count;
      endBlock();
    }
  }

  /** After how many frames a voice of the same arguments is over at the latest. */
  static double latestEnd(Channels sound, int heldFrames, int chokedAfter) {
    double released =
        heldFrames + Envelope.releaseFrames(sound.first().value(Generator.VOL_ENV_RELEASE));
    return Math.min(released, chokedAfter + CHOKE_FRAMES) + BLOCK_FRAMES;
  }

  private boolean startBlock(boolean heard) {
    if (over || played > 0) {
      return !over;
    }
    if (tape.isOver()) {
      over = true;
      return false;
    }
    if (!released && frame >= heldFrames) {
      tape.release();
      released = true;
    }
    blockFrames = released ? BLOCK_FRAMES : Math.min(BLOCK_FRAMES, heldFrames - frame);
    target = amplitude(frame + blockFrames);
    if (amplitude > 0 || target > 0) {
      if (heard) {
        read(frame, blockFrames);
      } else {
        tape.skip(blockFrames, step(frame));
      }
    }
    return true;
  }

  private void endBlock() {
    if (played < blockFrames) {
      return;
    }
    frame += blockFrames;
    played = 0;
    amplitude = target;
    over = amplitude * tape.loudest() < INAUDIBLE && !volume.isRising(frame) && isFalling(frame);
  }

  private boolean isFalling(int frame) {
    return frame >= heldFrames || frame >= chokedAfter || volume.sustain() <= 0;
  }

  private void read(int frame, int count) {
    float[] other = second == null ? null : second.block;
    tape.read(first.block, other, count, step(frame));
    if (!filtered) {
      return;
    }
    filter.tune(cutoff(frame));
    if (other == null) {
      filter.process(first.block, count);
    } else {
      filter.process(first.block, other, count);
    }
  }

  private float amplitude(int frame) {
    double tremoloCentibels =
        layer.value(Generator.MOD_LFO_TO_VOLUME) == 0
            ? 0
            : -layer.value(Generator.MOD_LFO_TO_VOLUME) * tremolo.at(frame);
    double height = height(Math.min(frame, chokedAfter));
    if (frame > chokedAfter) {
      height -= (frame - chokedAfter) / CHOKE_FRAMES;
    }
    return height <= 0
        ? 0
        : Scale.amplitude(attenuation + tremoloCentibels + ENVELOPE_CENTIBELS * (1 - height));
  }

  private double height(int frame) {
    return frame < heldFrames
        ? heightWhileHeld(frame)
        : volume.released(releaseHeight, frame - heldFrames);
  }

  /**
   * The volume envelope in decibels: 1 is full, 0 is 96 dB less. It rises in a straight line of
   * amplitude and falls in one of decibels.
   */
  private double heightWhileHeld(int frame) {
    double height = volume.held(frame);
    if (!volume.isRising(frame) || height <= 0) {
      return height;
    }
    return Math.max(0, 1 + 200 * StrictMath.log10(height) / ENVELOPE_CENTIBELS);
  }

  private double modulation(int frame) {
    double height =
        frame < heldFrames
            ? modulation.held(frame)
            : modulation.released(modulationAtRelease, frame - heldFrames);
    return Math.max(0, Math.min(1, height));
  }

  private long step(int frame) {
    double cents =
        pitchCents
            + bend(Generator.MOD_ENV_TO_PITCH, frame)
            + bend(Generator.VIB_LFO_TO_PITCH, frame)
            + bend(Generator.MOD_LFO_TO_PITCH, frame);
    double ratio = Scale.ratio(cents) * layer.rateHz() / SongPlan.SAMPLE_RATE_HZ;
    return (long) (ratio * FIXED_POINT);
  }

  private double cutoff(int frame) {
    return layer.value(Generator.FILTER_CUTOFF)
        + bend(Generator.MOD_ENV_TO_FILTER, frame)
        + bend(Generator.MOD_LFO_TO_FILTER, frame);
  }

  private double bend(Generator by, int frame) {
    double depth = layer.value(by);
    if (depth == 0) {
      return 0;
    }
    return switch (by) {
      case VIB_LFO_TO_PITCH -> depth * vibrato.at(frame);
      case MOD_LFO_TO_PITCH, MOD_LFO_TO_FILTER -> depth * tremolo.at(frame);
      default -> depth * modulation(frame);
    };
  }

  /** A channel's samples of the moment, and where they are heard, with constant power. */
  private static final class Place {
    private final float[] block = new float[BLOCK_FRAMES];
    private final float left;
    private final float right;

    Place(Layer layer) {
      double place = Math.max(0, Math.min(1, layer.value(Generator.PAN) / 1000 + 0.5));
      this.left = place >= 1 ? 0 : (float) StrictMath.cos(place * StrictMath.PI / 2);
      this.right = place <= 0 ? 0 : (float) StrictMath.sin(place * StrictMath.PI / 2);
    }

    void mix(
        float[] leftOut, float[] rightOut, int at, int played, int count, float from, float rise) {
      if (left > 0) {
        add(leftOut, at, played, count, left * from, left * rise);
      }
      if (right > 0) {
        add(rightOut, at, played, count, right * from, right * rise);
      }
    }

    private void add(float[] out, int at, int played, int count, float from, float rise) {
      float[] samples = block;
      int shift = at - played;
      for (int i = played; i < played + count; i++) {
        out[shift + i] += (from + rise * i) * samples[i];
      }
    }
  }
}
