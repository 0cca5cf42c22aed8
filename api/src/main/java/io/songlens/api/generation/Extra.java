package io.songlens.api.generation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.songlens.api.video.Ffmpeg;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a song comes with only when asked for, since it costs time, memory or room. */
public enum Extra {
  /** All stems in one archive. */
  STEMS("stems", "stems.zip"),
  /** A video of photo, words and sound. */
  VIDEO("video", "song.mp4");

  /** What a song of some minutes needs while all its stems are held. */
  private static final long STEMS_HEAP_BYTES = 1_800_000_000;

  private final String word;
  private final String file;

  Extra(String word, String file) {
    this.word = word;
    this.file = file;
  }

  /** What it is called in orders and on the command line: "stems". */
  @JsonValue
  public String word() {
    return word;
  }

  /** The name of the artifact: "stems.zip". */
  public String file() {
    return file;
  }

  /** Why it cannot be had on this machine, in a sentence for people; null if it can. */
  public @Nullable String whyNot() {
    return whyNot(Runtime.getRuntime().maxMemory(), System.getenv());
  }

  @Nullable String whyNot(long heapBytes, Map<String, String> environment) {
    return switch (this) {
      case STEMS ->
          heapBytes >= STEMS_HEAP_BYTES
              ? null
              : "Stems need more memory than there is here: SONGLENS_HEAP=2200m gives it.";
      case VIDEO -> Ffmpeg.whyNot(environment);
    };
  }
}
