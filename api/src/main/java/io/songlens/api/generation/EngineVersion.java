package io.songlens.api.generation;

/**
 * The version that songs carry; the same photo, options and seed repeat only within one version.
 */
public final class EngineVersion {
  /** The version of this build; a test holds it against the POM. */
  public static final String CURRENT = "0.1.0";

  private EngineVersion() {}
}
