package io.songlens.api.bench;

import io.songlens.composer.compose.SongComposer;
import io.songlens.composer.plan.SongPlanner;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.lyrics.bank.BankLyricWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The songs that the voice is measured on, each about something else, always the same: ten styles
 * that sing with every kind of voice.
 */
public final class BenchSongs {
  private static final List<String> TOPICS =
      List.of(
          "mountain",
          "beach",
          "night-city",
          "forest",
          "dog",
          "memorial",
          "lake",
          "birthday",
          "highway",
          "snow");
  private static final List<String> STYLES =
      List.of(
          "acoustic-ballad",
          "bossa-nova",
          "bright-pop",
          "cinematic",
          "folk-rock",
          "gospel-soul",
          "indie-rock",
          "lo-fi",
          "synth-pop",
          "waltz-lullaby");
  private static final int FIRST_SEED = 100;

  private final StyleCatalog styles = StyleCatalog.load(List.of());
  private final BankLyricWriter writer = BankLyricWriter.english();

  /** A song of each of the styles, as long as the planner likes. */
  public List<BenchSong> ofTenStyles() {
    List<BenchSong> songs = new ArrayList<>();
    for (String style : STYLES) {
      songs.add(song(styles.style(style), songs.size(), null));
    }
    return songs;
  }

  /** A song of the first style of just that duration. */
  public BenchSong lasting(Duration duration) {
    return song(styles.style(STYLES.get(0)), 0, duration);
  }

  private BenchSong song(Style style, int number, @Nullable Duration duration) {
    Wishes wishes = new Wishes(style.id(), Language.ENGLISH, false, duration, null, null);
    Topic topic = new Topic(TOPICS.get(number % TOPICS.size()), Topic.Kind.SCENE, 0.8);
    SongBrief brief = new SongBrief(List.of(topic), style.mood().centre(), List.of("calm"), wishes);
    Seed seed = new Seed(FIRST_SEED + number);
    SongPlan plan = new SongPlanner(styles).plan(brief, seed.fork("plan"));
    Lyric lyric = writer.write(brief, plan, seed.fork("lyric"));
    Score score = new SongComposer(styles).compose(plan, lyric, brief, seed.fork("score"));
    List<Line> lines = new ArrayList<>();
    for (PlannedSection section : plan.sections()) {
      if (section.stanzaId() != null) {
        lines.addAll(lyric.stanza(section.stanzaId()).lines());
      }
    }
    return BenchSong.of(style.id(), score, lines);
  }
}
