package io.songlens.composer.plan;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans an album's songs as a suite: an arc of energy, related keys, changing styles. */
public final class SuitePlanner {
  private static final int ATTEMPTS = 200;

  private final StyleChooser styles;

  /** A planner that chooses among the catalogue's styles. */
  public SuitePlanner(StyleCatalog catalog) {
    this.styles = new StyleChooser(catalog);
  }

  /**
   * Plans a suite. The same briefs, duration and seed give the same suite. No style comes twice in
   * a row unless the briefs wish for it.
   *
   * @param briefs one for each song, in the album's order
   * @param total the duration of all songs together, shared out by their places; null leaves each
   *     brief's own wish
   * @throws IllegalArgumentException if there are fewer than two briefs, if the total leaves a song
   *     shorter or longer than {@link Wishes} allows, or if the wished styles' voices share no keys
   */
  public Suite plan(List<SongBrief> briefs, @Nullable Duration total, Seed seed) {
    if (briefs.size() < 2) {
      throw new IllegalArgumentException("A suite has at least two songs");
    }
    List<SuitePlace> places = SuitePlace.of(briefs);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      List<SuiteSong> songs = songs(briefs, places, total, seed, seed.fork("suite " + attempt));
      if (!songs.isEmpty()) {
        return new Suite(songs);
      }
    }
    throw new IllegalArgumentException("No related keys suit all the songs' voices");
  }

  /** One try; no songs if its styles and modes allow no related keys. */
  private List<SuiteSong> songs(
      List<SongBrief> briefs,
      List<SuitePlace> places,
      @Nullable Duration total,
      Seed album,
      Seed seed) {
    List<Style> chosen = new ArrayList<>();
    List<Mode> modes = new ArrayList<>();
    List<List<Decision>> decisions = new ArrayList<>();
    for (int i = 0; i < briefs.size(); i++) {
      List<Decision> why = new ArrayList<>();
      Affect affect = places.get(i).bend(briefs.get(i).affect());
      why.add(
          new Decision(
              "suite",
              places.get(i).label(),
              List.of("song " + (i + 1) + " of " + briefs.size(), Reasons.arousal(affect))));
      String before = i == 0 ? null : chosen.get(i - 1).id();
      chosen.add(styles.choose(briefs.get(i), affect, before, seed.fork("style " + i), why));
      modes.add(ModeChooser.choose(chosen.get(i), affect, seed.fork("mode " + i), why));
      decisions.add(why);
    }
    List<Key> keys = new SuiteKeys(chosen, modes, seed.fork("keys").random()).find();
    List<SuiteSong> songs = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      decisions.get(i).add(key(keys, i));
      songs.add(
          new SuiteSong(
              brief(briefs.get(i), chosen.get(i), places, i, total),
              album.fork("song " + i),
              places.get(i),
              keys.get(i),
              decisions.get(i)));
    }
    return songs;
  }

  private static Decision key(List<Key> keys, int song) {
    List<String> because = new ArrayList<>();
    if (song == 0) {
      because.add("the suite's first key");
    } else if (keys.get(song).equals(keys.get(song - 1))) {
      because.add("the key of the song before");
    } else {
      because.add(
          SuiteKeys.relation(keys.get(song - 1), keys.get(song))
              + " from "
              + keys.get(song - 1).name());
    }
    if (song == keys.size() - 1) {
      because.add("home: the key signature of the first song, in " + keys.get(0).name());
    }
    return new Decision("key", keys.get(song).name(), because);
  }

  private static SongBrief brief(
      SongBrief photo, Style style, List<SuitePlace> places, int song, @Nullable Duration total) {
    Wishes wishes = photo.wishes();
    return new SongBrief(
        photo.topics(),
        places.get(song).bend(photo.affect()),
        photo.moodWords(),
        wishes.in(style.id(), total == null ? wishes.duration() : share(places, song, total)),
        photo.leitmotifs());
  }

  /** A song's share of the total; the shares add up to it exactly. */
  private static Duration share(List<SuitePlace> places, int song, Duration total) {
    return Duration.ofMillis(until(places, song + 1, total) - until(places, song, total));
  }

  private static long until(List<SuitePlace> places, int song, Duration total) {
    double all = places.stream().mapToDouble(SuitePlace::length).sum();
    double before = places.subList(0, song).stream().mapToDouble(SuitePlace::length).sum();
    return Math.round(total.toMillis() * before / all);
  }
}
