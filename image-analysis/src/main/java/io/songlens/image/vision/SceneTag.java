package io.songlens.image.vision;

import org.jspecify.annotations.Nullable;

/**
 * A scene or main subject of a photo.
 *
 * @param id a word of the {@link Taxonomy}, or "unknown"
 * @param group its upper level
 * @param confidence 0..1; of all first tags given with 0.8, about eight in ten are right
 * @param region the part of the photo that speaks most for it; null for "unknown" and for what the
 *     light of the whole photo tells
 */
public record SceneTag(String id, SceneGroup group, double confidence, @Nullable Region region) {
  /** A tag of the taxonomy whose place is not known. */
  public SceneTag(String id, double confidence) {
    this(id, Taxonomy.groupOf(id), confidence, null);
  }

  /** The same tag with its place. */
  SceneTag in(@Nullable Region place) {
    return new SceneTag(id, group, confidence, place);
  }
}
