package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.compose.EditResult.Edited;
import io.songlens.composer.compose.ScoreDifference.Span;
import io.songlens.composer.fixture.Songs;
import io.songlens.composer.fixture.TestLyrics;
import io.songlens.composer.plan.LineWindow;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;

/** Songs to edit, and where in them an edit may show. */
final class EditableSongs {
  /** The source of the songs to edit, for {@code @MethodSource}. */
  static final String SONGS = "io.songlens.composer.compose.EditableSongs#songs";

  private static final SongComposer COMPOSER = new SongComposer(Songs.CATALOG);
  private static final List<String> EIGHT_STYLES =
      List.of(
          "jingle",
          "bright-pop",
          "gospel-soul",
          "cinematic",
          "waltz-lullaby",
          "swing-jazz",
          "guofeng",
          "string-quartet");

  /** By seed. */
  private static final int[] SECONDS = {0, 75, 6, 15, 31};

  private EditableSongs() {}

  /** Every style at full length, and short songs of eight unlike ones. */
  static Stream<Arguments> songs() {
    Stream<Arguments> full =
        Songs.CATALOG.styles().stream().map(style -> Arguments.of(style.id(), 1L));
    Stream<Arguments> brief =
        EIGHT_STYLES.stream()
            .flatMap(id -> Stream.of(2L, 3L, 4L).map(seed -> Arguments.of(id, seed)));
    return Stream.concat(full, brief);
  }

  private static Duration duration(long seed) {
    return Duration.ofSeconds(SECONDS[(int) seed]);
  }

  static Composition sung(String styleId, long seed) {
    SongBrief brief = Songs.brief(styleId, duration(seed));
    SongPlan plan = Songs.plan(brief, seed);
    return composition(plan, TestLyrics.fitting(plan, seed), brief, seed);
  }

  static Composition played(String styleId, long seed) {
    SongBrief brief = Songs.brief(styleId, duration(seed), true, 0.1, 0.1);
    return composition(Songs.plan(brief, seed), null, brief, seed);
  }

  private static Composition composition(
      SongPlan plan, @Nullable Lyric lyric, SongBrief brief, long seed) {
    return new Composition(plan, lyric, brief, new Seed(seed));
  }

  static Score compose(Composition composition) {
    return COMPOSER.compose(composition);
  }

  static EditResult edit(Composition composition, ScoreEdit edit) {
    return COMPOSER.edit(composition, edit);
  }

  /** The composition after an edit that has to be possible. */
  static Composition edited(Composition composition, ScoreEdit edit) {
    EditResult result = edit(composition, edit);
    assertThat(result).isInstanceOf(Edited.class);
    return ((Edited) result).composition();
  }

  /** A section's bars, from the pickup of its first line. */
  static Span barsOf(SongPlan plan, PlannedSection section) {
    int from = plan.tickOfBar(section.startBar());
    int pickup = Songs.CATALOG.style(plan.styleId()).melody().anacrusisEighths() * 240;
    return new Span(from - pickup - ScoreDifference.EARLY_TICKS, plan.tickOfBar(section.endBar()));
  }

  /** The bars of a line in every section that sings it, from its pickup's. */
  static List<Span> barsOf(SongPlan plan, String stanzaId, int line) {
    int bar = plan.meter().ticksPerBar();
    List<Span> spans = new ArrayList<>();
    for (LineWindow window : lineWindows(plan, stanzaId, line)) {
      int from = window.first() / bar * bar;
      int to = (window.release() + bar - 1) / bar * bar;
      spans.add(new Span(from - ScoreDifference.EARLY_TICKS, to));
    }
    return spans;
  }

  static List<LineWindow> lineWindows(SongPlan plan, String stanzaId, int line) {
    Style style = Songs.CATALOG.style(plan.styleId());
    return plan.sections().stream()
        .filter(section -> stanzaId.equals(section.stanzaId()))
        .map(
            section ->
                LineWindow.of(style, plan.tickOfBar(section.startBar()), section.lines().get(line)))
        .toList();
  }

  /** When notes begin and how long they are held. */
  static List<List<Integer>> rhythm(List<NoteEvent> notes) {
    return notes.stream().map(note -> List.of(note.onset(), note.duration())).toList();
  }
}
