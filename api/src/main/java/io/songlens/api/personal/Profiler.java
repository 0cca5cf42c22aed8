package io.songlens.api.personal;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds out what a listening history says of whoever listened. */
final class Profiler {
  private static final int MOST_GENRES = 8;
  private static final double MINUTES_PER_HOUR = 60;

  /** Stands between title and artist where both together are one name; no text of a row has it. */
  private static final String BETWEEN = "\u0000";

  private final History history;
  private final @Nullable Hemisphere hemisphere;

  private Profiler(History history, @Nullable Hemisphere hemisphere) {
    this.history = history;
    this.hemisphere = hemisphere;
  }

  static Profile profile(History history, @Nullable Hemisphere hemisphere) {
    return new Profiler(history, hemisphere).profile();
  }

  private Profile profile() {
    double total = history.plays().stream().mapToDouble(history::amount).sum();
    Ranking artists = ranking(Play::artist);
    Ranking titles = ranking(Profiler::titleAndArtist);
    Ranking genres = genres();
    Optional<Share> title = titles.certainFirst();
    boolean minutes = history.unit() == History.Unit.MINUTES;
    MoodOfPlays mood = MoodOfPlays.of(history);
    return new Profile(
        history.plays().size(),
        history.unit().name().toLowerCase(Locale.ROOT),
        total,
        minutes ? total / MINUTES_PER_HOUR : null,
        artists.size(),
        titles.size(),
        artists.certainFirst().orElse(null),
        title.map(Profiler::withoutArtist).orElse(null),
        title.flatMap(Profiler::artistOf).orElse(null),
        genres.certainFirst().orElse(null),
        genres.shares(MOST_GENRES),
        byDate(Profiler::month).certainFirst().orElse(null),
        byDate(Profiler::weekday).certainFirst().orElse(null),
        season().orElse(null),
        mood.mood(),
        total == 0 ? 0 : mood.amount() / total);
  }

  private Ranking ranking(Function<Play, @Nullable String> name) {
    Ranking ranking = new Ranking();
    history.plays().forEach(play -> ranking.add(name.apply(play), history.amount(play)));
    return ranking;
  }

  private Ranking byDate(Function<LocalDate, String> name) {
    return ranking(
        play -> {
          LocalDate date = play.date();
          return date == null ? null : name.apply(date);
        });
  }

  /** A row of several genres counts for each of them by its part. */
  private Ranking genres() {
    Ranking ranking = new Ranking();
    for (Play play : history.plays()) {
      List<String> genres = play.genres();
      if (genres.isEmpty()) {
        ranking.add(null, history.amount(play));
      }
      genres.forEach(genre -> ranking.add(genre, history.amount(play) / genres.size()));
    }
    return ranking;
  }

  private Optional<Share> season() {
    Hemisphere where = hemisphere;
    return where == null
        ? Optional.empty()
        : byDate(date -> where.season(date.getMonth())).certainFirst();
  }

  private static @Nullable String titleAndArtist(Play play) {
    return play.title() == null
        ? null
        : play.title() + BETWEEN + (play.artist() == null ? "" : play.artist());
  }

  private static Share withoutArtist(Share title) {
    String name = title.name().substring(0, title.name().indexOf(BETWEEN));
    return new Share(name, title.amount(), title.share());
  }

  private static Optional<String> artistOf(Share title) {
    String artist = title.name().substring(title.name().indexOf(BETWEEN) + 1);
    return artist.isEmpty() ? Optional.empty() : Optional.of(artist);
  }

  private static String month(LocalDate date) {
    return date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + date.getYear();
  }

  private static String weekday(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
