package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.Singing;
import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.StepMeter;
import io.songlens.composer.audio.synth.InstrumentRenderer;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.VocalPart;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    List<Stem> sungStems = new ArrayList<>();
    double[] choirPresence = new double[frames / InstrumentChannel.STEP_FRAMES];
    VoiceChannel voice = null;
    StereoAudio sum = null;
    if (singing != null) {
      requireLength(Stem.VOCAL, singing.lead().length, score);
      // The lead is treated while the choir is sung.
      CompletableFuture<VoiceChannel> lead =
          CompletableFuture.supplyAsync(() -> VoiceChannel.treated(singing.lead(), score));
      for (VocalPart part : score.backing()) {
        StereoAudio sung = singing.backing().apply(part).audio();
        requireLength(part.id(), sung.frames(), score);
        BackingChannel.treat(part, sung, score.plan());
        addTo(choirPresence, StepMeter.measure(Presence.RANGE, sung));
        sum = added(sum, sung, keepStems);
        if (keepStems) {
          sungStems.add(new Stem(part.id(), sung));
        }
      }
      voice = lead.join();
    }
    MixSheet sheet = MixSheet.of(score, renderer, voice, choirPresence);
    if (sum != null) {
      sheet.giveWay(sum);
      sungStems.forEach(stem -> sheet.giveWay(stem.audio()));
    }
    if (voice != null) {
      sheet.ride(voice.audio());
      sum = added(sum, voice.audio(), keepStems);
      if (keepStems) {
        sungStems.add(0, new Stem(Stem.VOCAL, voice.audio()));
      }
    }
    if (sum == null) {
      sum = StereoAudio.silence(frames);
    }
    Band band =
        new Band(
            score.parts(),
            score.parts().stream().map(part -> sheet.channel(score, part, renderer, 0)).toList());
    List<Stem> stems = keepStems ? band.keepStems(frames) : List.of();
    band.addTo(sum);
    return new Mix(sum, joined(stems, sungStems), sheet);
  }

  /** A sum with one more sound, whose arrays become the sum's if they are not kept. */
  private static StereoAudio added(@Nullable StereoAudio sum, StereoAudio more, boolean isKept) {
    if (sum == null) {
      return isKept ? more.copy() : more;
    }
    sum.add(more);
    return sum;
  }

  private static void addTo(double[] sum, double[] more) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
  }

  private static List<Stem> joined(List<Stem> played, List<Stem> sung) {
    List<Stem> all = new ArrayList<>(played);
    all.addAll(sung);
    return all;
  }

  private static void requireLength(String id, int frames, Score score) {
    if (frames != score.plan().durationFrames()) {
      throw new IllegalArgumentException(
          "The stem %s has %d frames, the song %d"
              .formatted(id, frames, score.plan().durationFrames()));
    }
  }
}
