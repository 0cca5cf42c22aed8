package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.Singing;
import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.VocalPart;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
   * Sings and treats. Each part is treated while the next is sung, and the lead while the last is,
   * so that processors are busy and no more than two parts and the sum are in memory.
   */
  static Vocals of(Score score, Singing singing, boolean keepStems) {
    requireLength(Stem.VOCAL, singing.lead().length, score);
    List<VocalPart> parts = score.backing();
    int last = Math.max(0, parts.size() - 1);
    Choir choir = new Choir(score, singing, keepStems);
    parts.subList(0, last).forEach(choir::sing);
    CompletableFuture<VoiceChannel> lead =
        choir.sum.thenApplyAsync(before -> VoiceChannel.treated(singing.lead(), score));
    try {
      parts.subList(last, parts.size()).forEach(choir::sing);
      return new Vocals(joined(lead), joined(choir.sum), choir.stems);
    } finally {
      lead.handle((done, fault) -> true).join(); // nothing works on when this returns or fails
    }
  }

  /** A result; what went wrong is thrown as if it had gone wrong here. */
  private static <T extends @Nullable Object> T joined(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw e;
    }
  }

  /** Sings part after part and adds up what has been treated. */
  private static final class Choir {
    private final Score score;
    private final Singing singing;
    private final boolean keepStems;
    private final List<Stem> stems = new ArrayList<>();
    private CompletableFuture<@Nullable StereoAudio> sum = CompletableFuture.completedFuture(null);

    Choir(Score score, Singing singing, boolean keepStems) {
      this.score = score;
      this.singing = singing;
      this.keepStems = keepStems;
    }

    void sing(VocalPart part) {
      StereoAudio audio = singing.backing().apply(part).audio();
      requireLength(part.id(), audio.frames(), score);
      StereoAudio before = joined(sum);
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
