package io.songlens.composer.audio.mix;

import static io.songlens.composer.audio.dsp.Biquad.BUTTERWORTH_Q;

import io.songlens.composer.audio.dsp.Biquad;
import io.songlens.composer.audio.dsp.Compressor;
import io.songlens.composer.song.PartRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How parts of a role are made to sit in a mix. The filters keep each role out of the others' way:
 * only bass and drums reach below 100 Hz, and the chords leave 1..4 kHz, where consonants live, to
 * whoever has the tune.
 *
 * @param balanceDb loudness relative to the band's reference while the part plays
 * @param tone its filters
 * @param levelling evens out its level, thresholds being relative to its own loudness; null: as
 *     played
 * @param duckDb how far it steps back while somebody sings
 */
record RoleSound(
    double balanceDb, List<Biquad> tone, @Nullable Compressor levelling, double duckDb) {
  private static final RoleSound DRUMS =
      new RoleSound(
          0,
          List.of(
              Biquad.highPass(32, BUTTERWORTH_Q),
              Biquad.lowShelf(95, 2),
              Biquad.peak(380, 0.9, -2),
              Biquad.highShelf(9_000, 1)),
          null,
          0);
  private static final RoleSound BASS =
      new RoleSound(
          -0.5,
          List.of(
              Biquad.highPass(36, BUTTERWORTH_Q),
              Biquad.lowShelf(90, 1.5),
              Biquad.peak(240, 0.9, -1.5),
              Biquad.lowPass(6_500, BUTTERWORTH_Q)),
          new Compressor(2, 3, 6, 15, 160),
          0);
  private static final RoleSound COMPING =
      new RoleSound(
          -3.5,
          List.of(
              Biquad.highPass(110, BUTTERWORTH_Q),
              Biquad.peak(320, 0.9, -1.5),
              Biquad.peak(2_400, 0.7, -2.5)),
          null,
          1.5);
  private static final RoleSound PAD =
      new RoleSound(
          -7,
          List.of(
              Biquad.highPass(150, BUTTERWORTH_Q),
              Biquad.peak(350, 0.8, -2),
              Biquad.peak(2_200, 0.6, -3)),
          null,
          1.5);
  private static final RoleSound COUNTER =
      new RoleSound(
          -5, List.of(Biquad.highPass(130, BUTTERWORTH_Q), Biquad.peak(2_500, 0.8, -2)), null, 2);
  private static final RoleSound RIFF =
      new RoleSound(
          -4.5,
          List.of(Biquad.highPass(120, BUTTERWORTH_Q), Biquad.peak(2_600, 0.7, -1.5)),
          null,
          2);
  private static final RoleSound LEAD_BESIDE_VOICE =
      new RoleSound(
          -3, List.of(Biquad.highPass(110, BUTTERWORTH_Q), Biquad.peak(2_800, 0.8, -1)), null, 2.5);
  private static final RoleSound LEAD_ON_TOP =
      new RoleSound(
          0,
          List.of(Biquad.highPass(90, BUTTERWORTH_Q), Biquad.peak(3_000, 0.7, 1)),
          new Compressor(3, 2, 6, 12, 150),
          0);

  /**
   * The sound of a role.
   *
   * @param sung whether the song has a voice, which is then on top instead of the lead
   */
  static RoleSound of(PartRole role, boolean sung) {
    return switch (role) {
      case LEAD -> sung ? LEAD_BESIDE_VOICE : LEAD_ON_TOP;
      case COUNTER -> COUNTER;
      case RIFF -> RIFF;
      case COMPING -> COMPING;
      case PAD -> PAD;
      case BASS -> BASS;
      case DRUMS -> DRUMS;
    };
  }
}
