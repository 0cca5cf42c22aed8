package io.songlens.composer.style;

/** Where the lead is sung twice. */
public enum Doubling {
  NONE,
  CHORUS,
  ALWAYS
}
