package io.songlens.composer.audio.soundfont;

/** Where MIDI's controllers stand when nobody moves them (General MIDI 2, RP-015). */
final class Controllers {
  private static final int PAN = 10;
  private static final int EXPRESSION = 11;

  private Controllers() {}

  /**
   * A controller's position from 0 to 1. Volume counts as full: how loud a part is, the mixer
   * decides.
   */
  static double atRest(int controller) {
    return switch (controller) {
      case 7, EXPRESSION -> 1;
      case 8, PAN -> 0.5;
      default -> 0;
    };
  }
}
