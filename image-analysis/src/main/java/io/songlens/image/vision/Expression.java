package io.songlens.image.vision;

import java.util.Locale;

/** What a face shows, in the order of the expression network's outputs. */
public enum Expression {
  ANGRY,
  DISGUSTED,
  AFRAID,
  HAPPY,
  SAD,
  SURPRISED,
  NEUTRAL;

  /** The word in documents: "happy". */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
