package io.songlens.api.generation;

import io.songlens.composer.compose.Composition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a finished song was composed from, so that a changed one can be made when its photos are
 * gone: what was seen, the plan, the words, and what is on the cover. Of the photos themselves only
 * the cover's is in it, as small as the cover has it and without metadata.
 */
public final class KeptTake {
  /** Name of the file: JSON. */
  public static final String TAKE = KeptMaster.FOLDER + "take.json";

  private static final byte[] NO_PICTURE = {};

  private final Sheet sheet;

  /**
   * What the file says.
   *
   * @param engineVersion of the Songlens that composed it
   */
  private record Sheet(String engineVersion, Origin photos, Composition composition) {}

  private KeptTake(Sheet sheet) {
    this.sheet = sheet;
  }

  /** What is kept of a song of this version. */
  static KeptTake of(Origin origin, Composition composition) {
    Origin kept = origin instanceof SeenPhotos photos ? withCoverOnly(photos) : origin;
    return new KeptTake(new Sheet(EngineVersion.CURRENT, kept, composition));
  }

  /**
   * What came with a song that was made to be changed.
   *
   * @throws java.util.NoSuchElementException if the song came without it
   */
  public static KeptTake of(GeneratedSong song) throws IOException {
    Artifact take =
        song.artifacts().stream()
            .filter(file -> file.name().equals(TAKE))
            .findFirst()
            .orElseThrow();
    try (InputStream content = take.open()) {
      return of(content.readAllBytes());
    }
  }

  /**
   * What {@link #artifact} wrote.
   *
   * @throws RuntimeException if it cannot be read, as one of a much earlier version
   */
  public static KeptTake of(byte[] json) {
    return new KeptTake(Documents.read(json, Sheet.class));
  }

  /** The same pictures under a changed song. */
  public KeptTake with(Composition changed) {
    return new KeptTake(new Sheet(sheet.engineVersion(), sheet.photos(), changed));
  }

  /** What the song is composed from. */
  public Composition composition() {
    return sheet.composition();
  }

  /** Whether this version composes the same notes from it. */
  public boolean isOfThisVersion() {
    return sheet.engineVersion().equals(EngineVersion.CURRENT);
  }

  /** The file to keep. */
  public Artifact artifact() {
    byte[] json = Documents.line(sheet).getBytes(StandardCharsets.UTF_8);
    return Artifact.of(TAKE, "application/json", json);
  }

  Origin origin() {
    return sheet.photos();
  }

  private static SeenPhotos withCoverOnly(SeenPhotos photos) {
    int cover = photos.album().arc().climax();
    List<SeenPhotos.Seen> seen = new ArrayList<>();
    for (SeenPhotos.Seen photo : photos.photos()) {
      byte[] picture = seen.size() == cover ? photo.coverJpeg() : NO_PICTURE;
      seen.add(new SeenPhotos.Seen(photo.reading(), picture, List.of()));
    }
    return new SeenPhotos(seen, photos.album());
  }
}
