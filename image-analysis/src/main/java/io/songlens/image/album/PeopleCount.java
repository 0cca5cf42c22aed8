package io.songlens.image.album;

import java.util.Locale;

/** How many people a photo shows, as far as it matters to a song. */
public enum PeopleCount {
  /** One. */
  PERSON,
  /** Two to five. */
  PEOPLE,
  /** Six or more. */
  CROWD;

  private static final int CROWD_FROM = 6;

  /**
   * The class of a number of people.
   *
   * @param persons at least one
   */
  public static PeopleCount of(int persons) {
    if (persons <= 1) {
      return PERSON;
    }
    return persons < CROWD_FROM ? PEOPLE : CROWD;
  }

  /** The word in documents and briefs: "people". */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
