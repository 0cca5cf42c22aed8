package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.Singing;
import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.synth.InstrumentRenderer;
import io.songlens.composer.song.Score;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Balances parts and voice by measured loudness, gives each its tone, place and room, and adds them
 * up. Whoever has the tune (the voice, or without one the lead) is on top: the band is brought to a
 * fixed distance below it while it sounds, and a {@link VocalRide} keeps words above it. The
 * instruments are played twice, to be measured and to be mixed, because that needs hardly any
 * memory. Stateless and thread-safe; the same input always gives the same samples, on any number of
 * processors.
 */
public final class Mixer {
  /**
   * Plays and mixes a song.
   *
   * @param singing who sings; null if nobody does
   * @param keepStems whether the mix is to contain its stems (69 MB for three minutes each); the
   *     sound is the same either way
   */
  public Mix mix(
      Score score, InstrumentRenderer renderer, @Nullable Singing singing, boolean keepStems) {
    int frames = Math.toIntExact(score.plan().durationFrames());
    Vocals vocals = singing == null ? null : Vocals.of(score, singing, keepStems);
    MixSheet sheet = MixSheet.of(score, renderer, vocals);
    List<Stem> sungStems = new ArrayList<>();
    StereoAudio sum = null;
    if (vocals != null) {
      sum = vocals.choir();
      if (sum != null) {
        sheet.giveWay(sum);
        vocals.choirStems().forEach(stem -> sheet.giveWay(stem.audio()));
      }
      sheet.ride(vocals.lead().audio());
      sum = Vocals.added(sum, vocals.lead().audio(), keepStems);
      if (keepStems) {
        sungStems.add(new Stem(Stem.VOCAL, vocals.lead().audio()));
        sungStems.addAll(vocals.choirStems());
      }
    }
    if (sum == null) {
      sum = StereoAudio.silence(frames);
    }
    SideChain sideChain = SideChain.of(score);
    Band band =
        new Band(
            score.parts(),
            score.parts().stream()
                .map(part -> sheet.channel(score, part, renderer, sideChain, 0))
                .toList());
    List<Stem> stems = keepStems ? band.keepStems(frames) : List.of();
    band.addTo(sum);
    return new Mix(sum, joined(stems, sungStems), sheet);
  }

  private static List<Stem> joined(List<Stem> played, List<Stem> sung) {
    List<Stem> all = new ArrayList<>(played);
    all.addAll(sung);
    return all;
  }
}
