package io.songlens.image.palette;

/** When a photo seems to have been taken. */
public enum TimeOfDay {
  MORNING("morning"),
  DAY("day"),
  GOLDEN_HOUR("golden-hour"),
  NIGHT("night"),
  /** Indoors, or nothing tells. */
  UNKNOWN("unknown");

  private final String id;

  TimeOfDay(String id) {
    this.id = id;
  }

  /** The word of the shared vocabulary: "golden-hour". */
  public String id() {
    return id;
  }
}
