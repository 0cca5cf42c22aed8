package io.songlens.composer.song;

/** The parts a song's form is made of. */
public enum SectionKind {
  INTRO("intro"),
  VERSE("verse"),
  PRE_CHORUS("pre-chorus"),
  CHORUS("chorus"),
  BRIDGE("bridge"),
  INTERLUDE("interlude"),
  OUTRO("outro");

  private final String label;

  SectionKind(String label) {
    this.label = label;
  }

  /** Whether sections of this kind have lines of words, in a song that is sung. */
  public boolean isSung() {
    return switch (this) {
      case VERSE, PRE_CHORUS, CHORUS, BRIDGE -> true;
      case INTRO, INTERLUDE, OUTRO -> false;
    };
  }

  /** The word used in styles, markers and lyric sheets. */
  public String label() {
    return label;
  }
}
