package io.songlens.api.personal;

import io.songlens.composer.song.Affect;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where on the circumplex listening is: the mean of its rows by amount. A row is where its mood
 * tags are on average, or else its genres.
 *
 * @param mood the mean; null if no row tells
 * @param amount how much of the listening tells, in the history's unit
 */
record MoodOfPlays(@Nullable Affect mood, double amount) {
  static MoodOfPlays of(History history) {
    double valence = 0;
    double arousal = 0;
    double amount = 0;
    for (Play play : history.plays()) {
      Optional<Affect> mood = mood(play);
      if (mood.isPresent()) {
        double weight = history.amount(play);
        valence += weight * mood.get().valence();
        arousal += weight * mood.get().arousal();
        amount += weight;
      }
    }
    return amount == 0
        ? new MoodOfPlays(null, 0)
        : new MoodOfPlays(Affect.clamped(valence / amount, arousal / amount), amount);
  }

  private static Optional<Affect> mood(Play play) {
    Optional<Affect> tags = mean(play.moods().stream().map(MoodTags::affect).toList());
    return tags.or(() -> mean(play.genres().stream().map(MoodOfPlays::ofGenre).toList()));
  }

  private static @Nullable Affect ofGenre(String genre) {
    return GenreTable.find(genre).map(GenreTable.Genre::mood).orElse(null);
  }

  private static Optional<Affect> mean(List<@Nullable Affect> places) {
    List<Affect> known =
        places.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Affect(
                known.stream().mapToDouble(Affect::valence).average().orElseThrow(),
                known.stream().mapToDouble(Affect::arousal).average().orElseThrow()));
  }
}
