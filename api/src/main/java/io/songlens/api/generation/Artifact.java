package io.songlens.api.generation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file of a finished song: song.mp3 (or .opus, .flac, .wav), lyric.txt, song.lrc, karaoke.json,
 * score.mid, score.musicxml, trace.json, cover.jpg, waveform.png, waveform.json; on demand
 * reading.json, seen-1.png, plan.json, lyric.json, timings.json, master.wav, stems/PART.wav and the
 * files of {@link Extra}s. What is kept for the service's own use is in the folder "kept".
 *
 * <p>Small ones are held in memory, large ones in a temporary file that the receiver deletes.
 */
public final class Artifact {
  /** The name of a song's opening, which is there only while the rest is being made. */
  public static final String OPENING = "opening.mp3";

  private final String name;
  private final String contentType;
  private final byte @Nullable [] bytes;
  private final @Nullable Path file;

  private Artifact(String name, String contentType, byte @Nullable [] bytes, @Nullable Path file) {
    this.name = name;
    this.contentType = contentType;
    this.bytes = bytes;
    this.file = file;
  }

  /** An artifact held in memory; the array is handed over. */
  public static Artifact of(String name, String contentType, byte[] bytes) {
    return new Artifact(name, contentType, bytes, null);
  }

  /** An artifact held in a file, which is handed over. */
  public static Artifact of(String name, String contentType, Path file) {
    return new Artifact(name, contentType, null, file);
  }

  /** A relative path with forward slashes: "song.mp3", "stems/bass.wav". */
  public String name() {
    return name;
  }

  /** Whether it is kept for the service's own use and not offered to anybody. */
  public boolean isKept() {
    return name.startsWith(KeptMaster.FOLDER);
  }

  /** The media type: "audio/mpeg". */
  public String contentType() {
    return contentType;
  }

  /** The number of bytes. */
  public long size() throws IOException {
    return bytes == null ? Files.size(path()) : bytes.length;
  }

  /** The content, from its start. */
  public InputStream open() throws IOException {
    return bytes == null ? Files.newInputStream(path()) : new ByteArrayInputStream(bytes);
  }

  /** Deletes the file behind it, if there is one. */
  public void discard() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  private Path path() {
    if (file == null) {
      throw new IllegalStateException("The artifact " + name + " is held in memory");
    }
    return file;
  }

  @Override
  public String toString() {
    return name + " (" + contentType + ")";
  }
}
