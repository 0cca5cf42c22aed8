package io.songlens.composer.audio.label;

import io.songlens.composer.audio.encode.SongTags;
import io.songlens.composer.audio.encode.SoundFormat;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sound file is and says about itself.
 *
 * @param format told by its content, not by its name
 * @param soundSha256 SHA-256 of the sound alone, 64 hexadecimal digits: whoever edits tags leaves
 *     it as it is, whoever changes a byte of sound does not
 * @param fields its tags' texts by upper-case name, as far as labels need them: {@link #MANIFEST},
 *     {@link #AIGC}, "TITLE", "COMMENT" and other named texts
 */
public record SoundFile(SoundFormat format, String soundSha256, Map<String, String> fields) {
  /** The field with the signed manifest. */
  public static final String MANIFEST = SongTags.MANIFEST_FIELD;

  /** The field with the label of GB 45438-2025. */
  public static final String AIGC = "AIGC";

  public SoundFile {
    fields = Map.copyOf(fields);
  }

  /** A field's text, or null if the file lacks it. */
  public @Nullable String field(String name) {
    return fields.get(name);
  }

  /**
   * Reads a file from wherever it came.
   *
   * @throws UnreadableSoundException if it is no MP3, FLAC, Opus or WAV file, or ends before it
   *     should
   */
  public static SoundFile read(AudioBytes bytes) throws IOException {
    try {
      Id3.Leading tags = Id3.leading(bytes);
      long start = tags.end();
      if (bytes.has(start, "fLaC")) {
        return FlacFile.read(bytes, start);
      }
      if (bytes.has(start, "OggS")) {
        return OpusFile.read(bytes, start);
      }
      if (bytes.has(start, "RIFF") && bytes.has(start + 8, "WAVE")) {
        return WavFile.read(bytes, start);
      }
      return Mp3File.read(bytes, tags);
    } catch (EOFException e) {
      throw new UnreadableSoundException("The file ends before its sound does.");
    }
  }
}
