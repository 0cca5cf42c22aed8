package io.songlens.composer.audio.master;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Loudnesses that a song can be asked to have, whatever its style would choose. */
public enum LoudnessPreset {
  /** -14 LUFS: what the large streaming services play unchanged. */
  STREAMING(MasterTarget.STREAMING),
  /** -23 LUFS: EBU R 128, for radio and television in Europe. */
  BROADCAST(new MasterTarget(-23, -1)),
  /** -11 LUFS: beside loud records, in a booth or at a party. */
  BOOTH(new MasterTarget(-11, -1));

  private final MasterTarget target;

  LoudnessPreset(MasterTarget target) {
    this.target = target;
  }

  /** What the master aims at. */
  public MasterTarget target() {
    return target;
  }

  /** The word for it in options: "streaming". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The preset of that word. */
  public static Optional<LoudnessPreset> ofWord(String word) {
    return Arrays.stream(values()).filter(preset -> preset.word().equals(word)).findFirst();
  }

  /** All words: "streaming, broadcast, booth". */
  public static String words() {
    return Arrays.stream(values()).map(LoudnessPreset::word).collect(Collectors.joining(", "));
  }
}
