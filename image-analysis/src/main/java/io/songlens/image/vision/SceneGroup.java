package io.songlens.image.vision;

import java.util.Locale;

/** The upper level of the scene vocabulary: told even when the scene itself is unsure. */
public enum SceneGroup {
  /** Landscapes, water and weather. */
  NATURE,
  /** What people built, seen from outside. */
  URBAN,
  /** Rooms. */
  INDOOR,
  /** Something is going on. */
  EVENT,
  /** Someone or something fills the photo. */
  SUBJECT,
  /** Nothing is sure. */
  UNKNOWN;

  /** The word in documents: "nature". */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
