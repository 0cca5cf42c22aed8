package io.songlens.composer.voice;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.VocalPart;
import java.util.Objects;

/**
 * Sings backing vocals, each singer with the lead's {@link SingingVoice} {@linkplain
 * SingingVoice#behind behind it}. The singers take the part's voices in turn.
 */
public final class BackingSingers {
  private final SingingVoice voice;

  /** Singers with a lead's voice. */
  public BackingSingers(SingingVoice voice) {
    this.voice = voice.behind();
  }

  /**
   * Sings a part; the same part and seed give the same samples. A phrase depends on no other.
   *
   * @param song tempo and duration
   * @param seed the song's; singers fork it by their part and number
   */
  public SungPart sing(SongPlan song, VocalPart part, Seed seed) {
    SungPart sung = null;
    // Voices that don't sing in step add up as powers.
    double gain = 1 / StrictMath.sqrt(part.singers());
    Looseness looseness = Looseness.of(part.role());
    for (int i = 0; i < part.singers(); i++) {
      Seed own = seed.fork(part.id() + " singer " + i);
      Singer singer = Singer.of(part.style(), looseness, i, part.singers(), own.fork("who it is"));
      VocalPlan plan =
          new VocalPlanner()
              .plan(
                  song,
                  part.voices().get(i % part.voices().size()),
                  singer.style(),
                  part.effects(),
                  own);
      float[] samples = voice.render(singer.own(plan), singer.style()).samples();
      if (sung == null) { // not earlier: a mix may still need the memory
        sung = new SungPart(part.id(), new float[samples.length], new float[samples.length]);
      }
      singer.addTo(sung, samples, gain);
    }
    return Objects.requireNonNull(sung, "a part without singers");
  }
}
