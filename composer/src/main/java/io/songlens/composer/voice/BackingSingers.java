package io.songlens.composer.voice;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.VocalPart;
import java.util.ArrayList;
import java.util.List;

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
    int frames = Math.toIntExact(song.durationFrames());
    SungPart sung = new SungPart(part.id(), new float[frames], new float[frames]);
    // Voices that don't sing in step add up as powers.
    double gain = 1 / StrictMath.sqrt(part.singers());
    // All begin at once, or processors would be idle at the end of each singer's song.
    List<Singer> singers = new ArrayList<>();
    List<Performance> performances = new ArrayList<>();
    try {
      for (int i = 0; i < part.singers(); i++) {
        Seed own = seed.fork(part.id() + " singer " + i);
        Singer singer = singer(part, i, own);
        singers.add(singer);
        performances.add(voice.begin(singer.own(plan(song, part, i, singer, own)), singer.style()));
      }
      for (int i = 0; i < singers.size(); i++) {
        Singer singer = singers.get(i);
        performances.get(i).listen(phrase -> singer.addTo(sung, phrase, gain));
      }
    } finally {
      performances.forEach(Performance::close);
    }
    return sung;
  }

  private static Singer singer(VocalPart part, int number, Seed own) {
    return Singer.of(
        part.style(), Looseness.of(part.role()), number, part.singers(), own.fork("who it is"));
  }

  private static VocalPlan plan(
      SongPlan song, VocalPart part, int number, Singer singer, Seed own) {
    return new VocalPlanner()
        .plan(
            song,
            part.voices().get(number % part.voices().size()),
            singer.style(),
            part.effects(),
            own);
  }
}
