package io.songlens.composer.audio.soundfont;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a SoundFont can say about a sound, with its number in the file and the value that holds
 * where nothing is said (SoundFont Technical Specification 2.04, section 8.1.3). Times are in
 * timecents, frequencies and pitches in cents, levels in centibels, places in tenths of a percent.
 */
public enum Generator {
  START_OFFSET(0, 0, false),
  END_OFFSET(1, 0, false),
  LOOP_START_OFFSET(2, 0, false),
  LOOP_END_OFFSET(3, 0, false),
  START_COARSE_OFFSET(4, 0, false),
  MOD_LFO_TO_PITCH(5, 0, true),
  VIB_LFO_TO_PITCH(6, 0, true),
  MOD_ENV_TO_PITCH(7, 0, true),
  FILTER_CUTOFF(8, 13_500, true),
  FILTER_Q(9, 0, true),
  MOD_LFO_TO_FILTER(10, 0, true),
  MOD_ENV_TO_FILTER(11, 0, true),
  END_COARSE_OFFSET(12, 0, false),
  MOD_LFO_TO_VOLUME(13, 0, true),
  PAN(17, 0, true),
  MOD_LFO_DELAY(21, -12_000, true),
  MOD_LFO_FREQUENCY(22, 0, true),
  VIB_LFO_DELAY(23, -12_000, true),
  VIB_LFO_FREQUENCY(24, 0, true),
  MOD_ENV_DELAY(25, -12_000, true),
  MOD_ENV_ATTACK(26, -12_000, true),
  MOD_ENV_HOLD(27, -12_000, true),
  MOD_ENV_DECAY(28, -12_000, true),
  MOD_ENV_SUSTAIN(29, 0, true),
  MOD_ENV_RELEASE(30, -12_000, true),
  KEY_TO_MOD_ENV_HOLD(31, 0, true),
  KEY_TO_MOD_ENV_DECAY(32, 0, true),
  VOL_ENV_DELAY(33, -12_000, true),
  VOL_ENV_ATTACK(34, -12_000, true),
  VOL_ENV_HOLD(35, -12_000, true),
  VOL_ENV_DECAY(36, -12_000, true),
  VOL_ENV_SUSTAIN(37, 0, true),
  VOL_ENV_RELEASE(38, -12_000, true),
  KEY_TO_VOL_ENV_HOLD(39, 0, true),
  KEY_TO_VOL_ENV_DECAY(40, 0, true),
  INSTRUMENT(41, -1, false),
  KEY_RANGE(43, 0, false),
  VELOCITY_RANGE(44, 0, false),
  LOOP_START_COARSE_OFFSET(45, 0, false),
  FORCED_KEY(46, -1, false),
  FORCED_VELOCITY(47, -1, false),
  ATTENUATION(48, 0, true),
  LOOP_END_COARSE_OFFSET(50, 0, false),
  COARSE_TUNE(51, 0, true),
  FINE_TUNE(52, 0, true),
  SAMPLE(53, -1, false),
  SAMPLE_MODES(54, 0, false),
  SCALE_TUNING(56, 100, true),
  EXCLUSIVE_CLASS(57, 0, false),
  ROOT_KEY(58, -1, false);

  /** Numbers are below this. */
  static final int NUMBERS = 61;

  private static final Generator[] BY_NUMBER = new Generator[NUMBERS];

  static {
    Arrays.stream(values()).forEach(generator -> BY_NUMBER[generator.number] = generator);
  }

  private final int number;
  private final int preset;
  private final boolean additive;

  Generator(int number, int preset, boolean additive) {
    this.number = number;
    this.preset = preset;
    this.additive = additive;
  }

  /** The generator with that number; none for numbers that are unused or without use here. */
  static Optional<Generator> numbered(int number) {
    return number >= 0 && number < BY_NUMBER.length
        ? Optional.ofNullable(BY_NUMBER[number])
        : Optional.empty();
  }

  /** Its number in the file. */
  int number() {
    return number;
  }

  /** The value where the file says nothing. */
  int preset() {
    return preset;
  }

  /** Whether a preset may add to it; otherwise the instrument alone decides. */
  boolean isAdditive() {
    return additive;
  }
}
