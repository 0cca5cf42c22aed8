package io.songlens.api.generation;

import io.songlens.api.conversation.SongDialogue;
import io.songlens.api.conversation.WishedSound;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes songs. Implementations may be called by several threads at once. */
public interface SongGenerator {
  /** The styles that can be asked for, in the order to show them. */
  List<StyleInfo> styles();

  /** The voices that songs are sung with. */
  List<VoiceInfo> voices();

  /** The style and the singer that a wish names. */
  WishedSound wished(@Nullable String wish);

  /** Changes songs by what is asked of them, without making them sound. */
  SongDialogue dialogue();

  /** Decodes a photo to say at once whether it can become a song. */
  PhotoCheck check(byte[] photo);

  /** Why an extra cannot be had here, in a sentence for people; null if it can. */
  @Nullable String whyNot(Extra extra);

  /**
   * Makes a song. Equal requests give equal songs, also when one is made in several goes.
   *
   * @param checkpoints where the results of finished stages are, and are put
   * @throws GenerationException if no song can be made
   * @throws java.util.concurrent.CancellationException soon after {@link Progress#isCancelled}
   *     turned true
   */
  GeneratedSong generate(SongRequest request, Progress progress, Checkpoints checkpoints);

  /** Makes a song in one go. */
  default GeneratedSong generate(SongRequest request, Progress progress) {
    return generate(request, progress, Checkpoints.NONE);
  }
}
