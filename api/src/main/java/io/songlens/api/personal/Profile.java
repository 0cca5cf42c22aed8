package io.songlens.api.personal;

import io.songlens.composer.song.Affect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listening history in a few numbers. What is called the most is that for certain, whatever rows
 * that do not tell it may have been; else it is null.
 *
 * @param rows how many rows there are
 * @param unit what amounts are measured in: minutes or plays
 * @param total all listening, in that unit
 * @param hours all listening in hours; null where rows tell plays
 * @param artists how many artists there are
 * @param titles how many titles there are
 * @param topArtist who was listened to most
 * @param topTitle what was listened to most
 * @param topTitleArtist whose that is; null if nobody says
 * @param topGenre the genre that was listened to most
 * @param genres the largest genres, the largest first
 * @param topMonth the month with the most listening: "July 2025"
 * @param topWeekday the weekday with the most listening: "Friday"
 * @param topSeason the season with the most listening; null without hemisphere
 * @param mood where on the circumplex the listening is; null if no mood and genre is known
 * @param moodShare of how much of the listening that is known, 0..1
 */
public record Profile(
    int rows,
    String unit,
    double total,
    @Nullable Double hours,
    int artists,
    int titles,
    @Nullable Share topArtist,
    @Nullable Share topTitle,
    @Nullable String topTitleArtist,
    @Nullable Share topGenre,
    List<Share> genres,
    @Nullable Share topMonth,
    @Nullable Share topWeekday,
    @Nullable Share topSeason,
    @Nullable Affect mood,
    double moodShare) {
  public Profile {
    genres = List.copyOf(genres);
  }
}
