package io.songlens.lyrics;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the writing of one lyric.
 *
 * @param progress who listens
 * @param photoJpeg gives the photo, small, re-encoded and free of metadata, to writers that are
 *     allowed to show it to a model; null where there is none
 */
public record WritingSession(Progress progress, @Nullable Supplier<byte[]> photoJpeg) {
  /** Nobody listens and nothing is shown. */
  public static final WritingSession QUIET = new WritingSession((written, of) -> {}, null);

  /** Hears how far a lyric is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Is told now and then, by the thread that asked for the lyric, also when nothing has changed.
     * May throw to stop the writing.
     *
     * @param written stanzas that a first draft has so far
     * @param of stanzas there will be
     */
    void sections(int written, int of);
  }
}
