package io.songlens.image.decode;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is read of a photo's metadata (EXIF 2.32). Places, cameras and names are not looked at.
 *
 * @param orientation the turn that makes the photo upright
 * @param takenAt the clock at the place and time of the shot; null if it is not told or is nonsense
 */
record Exif(Orientation orientation, @Nullable LocalDateTime takenAt) {
  static final Exif NONE = new Exif(Orientation.UPRIGHT, null);

  private static final int ORIENTATION = 0x0112;
  private static final int CHANGED_AT = 0x0132;
  private static final int PHOTO_DIRECTORY = 0x8769;
  private static final int TAKEN_AT = 0x9003;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

  /** What cameras write whose clock was never set. */
  private static final Set<LocalDateTime> UNSET_CLOCK =
      Set.of(LocalDateTime.of(1970, 1, 1, 0, 0), LocalDateTime.of(1980, 1, 1, 0, 0));

  /** Reads a block in TIFF form; a photo with broken metadata is still a photo. */
  static Exif of(byte @Nullable [] block) {
    TiffDirectory main = block == null ? null : TiffDirectory.first(block);
    if (main == null) {
      return NONE;
    }
    TiffDirectory photo = main.below(PHOTO_DIRECTORY);
    LocalDateTime taken = photo == null ? null : time(photo.text(TAKEN_AT));
    return new Exif(
        Orientation.of(main.number(ORIENTATION, 1)),
        taken == null ? time(main.text(CHANGED_AT)) : taken);
  }

  /**
   * EXIF tells the local time; the offset that newer cameras add does not change the clock that
   * hung on the wall, so it is not read.
   */
  private static @Nullable LocalDateTime time(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      LocalDateTime time = LocalDateTime.parse(text.strip(), TIME);
      boolean sensible =
          time.getYear() >= 1900 && time.getYear() < 2100 && !UNSET_CLOCK.contains(time);
      return sensible ? time : null;
    } catch (DateTimeException nonsense) {
      return null;
    }
  }
}
