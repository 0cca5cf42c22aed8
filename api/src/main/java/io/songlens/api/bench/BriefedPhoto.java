package io.songlens.api.bench;

import io.songlens.api.generation.Briefing;
import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.Wishes;
import io.songlens.image.PhotoOutcome;
import io.songlens.image.album.AlbumReading;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A photo that was read, as a song is told of it.
 *
 * @param name its file
 * @param wishless the brief of a song of which nothing is wished
 */
public record BriefedPhoto(String name, SongBrief wishless) {
  /** The brief of a photo by itself. */
  public static BriefedPhoto of(String name, PhotoOutcome.Read photo) {
    AlbumReading album = AlbumReading.of(List.of(photo));
    return new BriefedPhoto(
        name, Briefing.brief(List.of(photo.reading()), album, Wishes.NONE, new Seed(0)));
  }

  /** The brief with wishes; what is null is the planner's choice. */
  SongBrief wishing(@Nullable String styleId, @Nullable Duration duration) {
    Wishes wishes = new Wishes(styleId, Language.ENGLISH, false, duration, null, null);
    return new SongBrief(wishless.topics(), wishless.affect(), wishless.moodWords(), wishes);
  }

  /** The same photo as if it felt otherwise. */
  BriefedPhoto feeling(Affect affect, List<String> moodWords) {
    return new BriefedPhoto(
        name, new SongBrief(wishless.topics(), affect, moodWords, wishless.wishes()));
  }
}
