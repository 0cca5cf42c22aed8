package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.dsp.ReverbSpace;
import io.songlens.composer.song.VocalRole;

/**
 * Where backing vocals of a role sit behind the lead.
 *
 * @param balanceDb loudness relative to the lead, while both sing
 * @param lowCutHz where its lows end
 * @param presenceDb how far consonants are brought out or back
 * @param room the room it stands in
 * @param roomDb how loud the room is at a full send
 */
record BackingSound(
    double balanceDb, double lowCutHz, double presenceDb, ReverbSpace room, double roomDb) {
  private static final BackingSound DOUBLE = new BackingSound(-7, 130, -1, ReverbSpace.PLATE, -9);
  private static final BackingSound HARMONY = new BackingSound(-7, 140, -2, ReverbSpace.PLATE, -7);
  private static final BackingSound CHOIR = new BackingSound(-10, 150, -3, ReverbSpace.HALL, -4);
  private static final BackingSound RESPONSE = new BackingSound(-6, 150, -1, ReverbSpace.HALL, -7);

  static BackingSound of(VocalRole role) {
    return switch (role) {
      case DOUBLE -> DOUBLE;
      case HARMONY -> HARMONY;
      case CHOIR -> CHOIR;
      case RESPONSE -> RESPONSE;
    };
  }
}
