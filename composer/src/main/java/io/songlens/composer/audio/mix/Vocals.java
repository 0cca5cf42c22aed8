package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.Singing;
import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.VocalPart;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * All that is sung in a song, treated.
 *
 * @param lead the lead
 * @param choir the sum of the backing vocals; null if there are none
 * @param choirStems each of them, if stems are kept
 */
record Vocals(VoiceChannel lead, @Nullable StereoAudio choir, List<Stem> choirStems) {
  /**
   * Sings and treats. The lead is treated while the first part is sung, and each part while the
   * next is, so that processors are busy and no more than two parts and the sum are in memory.
   */
  static Vocals of(Score score, Singing singing, boolean keepStems) {
    requireLength(Stem.VOCAL, singing.lead().length, score);
    CompletableFuture<VoiceChannel> lead =
        CompletableFuture.supplyAsync(() -> VoiceChannel.treated(singing.lead(), score));
    List<Stem> stems = new ArrayList<>();
    CompletableFuture<@Nullable StereoAudio> sum = CompletableFuture.completedFuture(null);
    for (VocalPart part : score.backing()) {
      StereoAudio audio = singing.backing().apply(part).audio();
      requireLength(part.id(), audio.frames(), score);
      StereoAudio before = sum.join();
      if (keepStems) {
        stems.add(new Stem(part.id(), audio));
      }
      sum =
          CompletableFuture.supplyAsync(
              () -> {
                BackingChannel.treat(part, audio, score.plan());
                return added(before, audio, keepStems);
              });
    }
    return new Vocals(lead.join(), sum.join(), stems);
  }

  /** A sum with one more sound, whose arrays become the sum's if they are not kept. */
  static StereoAudio added(@Nullable StereoAudio sum, StereoAudio more, boolean isKept) {
    if (sum == null) {
      return isKept ? more.copy() : more;
    }
    sum.add(more);
    return sum;
  }

  private static void requireLength(String id, int frames, Score score) {
    if (frames != score.plan().durationFrames()) {
      throw new IllegalArgumentException(
          "The stem %s has %d frames, the song %d"
              .formatted(id, frames, score.plan().durationFrames()));
    }
  }
}
