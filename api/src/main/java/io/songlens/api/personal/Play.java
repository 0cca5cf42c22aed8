package io.songlens.api.personal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a listening history. At least one of title and artist is known.
 *
 * @param title of what was listened to
 * @param artist who made it
 * @param genres as written; often none
 * @param moods mood tags as written; often none
 * @param minutes how long it was listened to, 0 or more
 * @param plays how often it was listened to, 1 or more
 * @param date when
 */
record Play(
    @Nullable String title,
    @Nullable String artist,
    List<String> genres,
    List<String> moods,
    @Nullable Double minutes,
    @Nullable Long plays,
    @Nullable LocalDate date) {
  Play {
    genres = List.copyOf(genres);
    moods = List.copyOf(moods);
  }
}
