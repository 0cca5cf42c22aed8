package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.SoundStream;
import io.songlens.composer.audio.dsp.Compression;
import io.songlens.composer.audio.dsp.StereoFilter;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import org.jspecify.annotations.Nullable;

/**
 * An instrument with its role's filters, in its place and, where its level is known, evened out.
 */
final class Toned implements SoundStream {
  private final SoundStream played;
  private final StereoFilter tone;
  private final boolean central;
  private final double pan;
  private final @Nullable Compression levelling;

  private Toned(Part part, SoundStream played, RoleSound sound, @Nullable Compression levelling) {
    this.played = played;
    this.tone = new StereoFilter(sound.tone());
    this.central = part.role() == PartRole.BASS;
    this.pan = part.mix().pan();
    this.levelling = levelling;
  }

  /** An instrument as loud as it is played. */
  static Toned asPlayed(Part part, SoundStream played, RoleSound sound) {
    return new Toned(part, played, sound, null);
  }

  /**
   * An instrument evened out, if its role wants that.
   *
   * @param playedLufs its loudness {@linkplain #asPlayed as played}
   */
  static Toned levelled(Part part, SoundStream played, RoleSound sound, double playedLufs) {
    Compression levelling =
        sound.levelling() == null ? null : new Compression(sound.levelling().above(playedLufs));
    return new Toned(part, played, sound, levelling);
  }

  /** Blocks but the last are to be multiples of {@link Compression#STEP}. */
  @Override
  public void read(float[] left, float[] right, int frames) {
    played.read(left, right, frames);
    tone.process(left, right, 0, frames);
    if (central) {
      Balance.centre(left, right, frames);
    }
    Balance.pan(left, right, frames, pan);
    if (levelling != null) {
      levelling.process(left, right, 0, frames);
    }
  }
}
