package io.songlens.composer.voice;

import io.songlens.composer.song.VocalRole;

/**
 * How far the singers of a part differ from what is written and from each other. Choir singers are
 * within some 15 cents and some tens of milliseconds of each other (Ternström, "Choir acoustics",
 * International Journal of Research in Choral Singing 1, 2003).
 *
 * @param formantShare how far the vocal tracts differ from the part's, as a share
 * @param detuneCents how far a singer is out of tune at most
 * @param earliestMs how late a singer is at least
 * @param latestMs how late a singer is at most
 * @param width how far the singers stand apart: 0 in one place .. 1 from wall to wall
 */
record Looseness(
    double formantShare, double detuneCents, double earliestMs, double latestMs, double width) {
  private static final Looseness DOUBLE = new Looseness(0.01, 6, 14, 24, 0.3);
  private static final Looseness HARMONY = new Looseness(0.02, 4, 4, 16, 0.35);
  private static final Looseness CHOIR = new Looseness(0.05, 8, 0, 32, 0.8);
  private static final Looseness RESPONSE = new Looseness(0.04, 6, 0, 20, 0.6);

  static Looseness of(VocalRole role) {
    return switch (role) {
      case DOUBLE -> DOUBLE;
      case HARMONY -> HARMONY;
      case CHOIR -> CHOIR;
      case RESPONSE -> RESPONSE;
    };
  }
}
