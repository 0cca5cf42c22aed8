package io.songlens.image.palette;

import java.util.Locale;

/** The season that a photo outdoors hints at; its climate is not known. */
public enum Season {
  SPRING,
  SUMMER,
  AUTUMN,
  WINTER,
  /** Indoors, or nothing hints. */
  UNKNOWN;

  /** The word in documents: "autumn". */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
