package io.songlens.composer.song;

import java.util.List;

/**
 * A backing vocal: what is sung beside the lead, which is the score's {@linkplain Score#melody()
 * melody}.
 *
 * @param id unique in the song and usable as a file name: "vocal-harmony", "vocal-choir"
 * @param name what a musician reads: "Harmony, a third above"
 * @param role what it does
 * @param style how it is sung and where it sits; its gain is relative to the role's usual level
 * @param singers how many sing it, 1..8 and no fewer than its voices
 * @param effects how it is treated where
 * @param voices its lines of notes, each one note at a time, by onset; one in unison, several in a
 *     choir, from the lowest. A note's {@link SungNote#line() line} counts the part's own phrases
 */
public record VocalPart(
    String id,
    String name,
    VocalRole role,
    VoiceStyle style,
    int singers,
    List<EffectSpan> effects,
    List<List<SungNote>> voices) {
  /** The most singers that one part may have. */
  public static final int MAX_SINGERS = 8;

  public VocalPart {
    effects = List.copyOf(effects);
    voices = voices.stream().map(List::copyOf).toList();
    if (voices.isEmpty() || singers < voices.size() || singers > MAX_SINGERS) {
      throw new IllegalArgumentException(
          "%d singers cannot sing the %d voices of %s".formatted(singers, voices.size(), id));
    }
  }
}
