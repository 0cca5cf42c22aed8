package io.songlens.composer.voice.measure;

/**
 * How many points of a pitch track are near the written note. Counted are the voiced points of a
 * note's vowel from {@value #SETTLING_MS} ms after the note's onset until the vowel's end, vibrato
 * and glides included.
 *
 * @param counted all points counted
 * @param inTune those within {@value #TOLERANCE_CENTS} cents of the written note
 * @param held those counted that are not in the last glide: the portamento's length before a note
 *     that the phrase goes on to
 * @param heldInTune those of them within tolerance
 * @param unvoiced points of the same stretches in which the tracker found no pitch; not counted
 */
public record FramesInTune(int counted, int inTune, int held, int heldInTune, int unvoiced) {
  public static final int SETTLING_MS = 80;
  public static final int TOLERANCE_CENTS = 50;

  /** Nothing counted. */
  public static final FramesInTune NONE = new FramesInTune(0, 0, 0, 0, 0);

  /** One note's points. */
  public static FramesInTune of(PitchTrack track, SungVowel vowel, double portamentoMs) {
    long from = Math.max(vowel.vowelStart(), vowel.noteStart() + SETTLING_MS * 48L);
    long glide = vowel.leadsOn() ? vowel.noteEnd() - Math.round(portamentoMs * 48) : Long.MAX_VALUE;
    int counted = 0;
    int inTune = 0;
    int held = 0;
    int heldInTune = 0;
    int unvoiced = 0;
    for (int i = track.indexFrom(from);
        i < track.size() && track.frame(i) < vowel.vowelEnd();
        i++) {
      if (!track.isVoiced(i)) {
        unvoiced++;
        continue;
      }
      boolean near = Math.abs(track.cents(i) - 100.0 * vowel.midi()) <= TOLERANCE_CENTS;
      boolean isHeld = track.frame(i) < glide;
      counted++;
      inTune += near ? 1 : 0;
      held += isHeld ? 1 : 0;
      heldInTune += isHeld && near ? 1 : 0;
    }
    return new FramesInTune(counted, inTune, held, heldInTune, unvoiced);
  }

  /** Both together. */
  public FramesInTune plus(FramesInTune other) {
    return new FramesInTune(
        counted + other.counted,
        inTune + other.inTune,
        held + other.held,
        heldInTune + other.heldInTune,
        unvoiced + other.unvoiced);
  }
}
