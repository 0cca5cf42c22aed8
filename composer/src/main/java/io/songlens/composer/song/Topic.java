package io.songlens.composer.song;

/**
 * Something the photo shows that a song can be about.
 *
 * @param id a lower-case word or hyphenated words of the shared vocabulary: "beach", "city-street",
 *     "dog"
 * @param kind what sort of thing it is
 * @param confidence how sure the reading is, 0..1
 */
public record Topic(String id, Kind kind, double confidence) {
  /** What sort of thing a topic is. */
  public enum Kind {
    /** Where the photo was taken. */
    SCENE,
    /** A thing, plant or animal. */
    OBJECT,
    /** One person or several: "person", "people", "crowd". */
    PEOPLE,
    /** "morning", "day", "golden-hour", "night". */
    TIME_OF_DAY,
    /** A dominant colour's plain name: "blue", "gold". */
    COLOUR
  }
}
