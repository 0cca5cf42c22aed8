package io.songlens.composer.compose;

import io.songlens.composer.compose.arrange.Arranger;
import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.compose.harmony.HarmonyWriter;
import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.compose.melody.TuneWriter;
import io.songlens.composer.compose.vocals.SungNotes;
import io.songlens.composer.compose.vocals.VocalArranger;
import io.songlens.composer.plan.StanzaLayout;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.EffectSpan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Composes a planned song: chords, tune, instruments. */
public final class SongComposer {
  private final StyleCatalog catalog;

  /** A composer in the catalogue's styles. */
  public SongComposer(StyleCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Composes. The same plan, lyric, brief and seed give the same score.
   *
   * @param lyric the words; null exactly when the plan is instrumental
   * @throws IllegalArgumentException if the lyric does not fit the plan, or the style is unknown
   */
  public Score compose(SongPlan plan, @Nullable Lyric lyric, SongBrief brief, Seed seed) {
    if (plan.instrumental() != (lyric == null)) {
      throw new IllegalArgumentException("A song has a lyric, or is instrumental");
    }
    Style style = catalog.style(plan.styleId());
    List<Decision> decisions = new ArrayList<>();
    Harmony harmony = HarmonyWriter.write(plan, style, seed.fork("harmony"), decisions);
    TuneWriter tuneWriter = new TuneWriter(plan, style, harmony, seed.fork("tune"));
    List<TuneNote> tune = tuneWriter.write(lyric);
    List<Part> parts =
        Arranger.arrange(
            plan,
            style,
            harmony,
            tune,
            quotes(plan, tuneWriter),
            seed.fork("arrangement"),
            decisions);
    List<SungNote> melody = List.of();
    List<VocalPart> backing = List.of();
    List<EffectSpan> effects = List.of();
    if (!plan.instrumental()) {
      VocalArranger vocals = new VocalArranger(plan, style, harmony, tune, decisions);
      melody = SungNotes.of(vocals.leadLeavingRoom(), plan);
      effects = vocals.effects();
      backing = vocals.arrange();
    }
    return new Score(
        title(lyric, brief),
        plan,
        harmony.events(),
        melody,
        style.vocal(),
        effects,
        backing,
        parts,
        decisions);
  }

  /** The hook on the chords of each section in which nobody sings, by the section's id. */
  private static Map<String, List<TuneNote>> quotes(SongPlan plan, TuneWriter writer) {
    return plan.sections().stream()
        .filter(section -> !StanzaLayout.isSung(section.kind()))
        .collect(Collectors.toMap(PlannedSection::id, writer::quote));
  }

  /** The wished title, the lyric's, or what the photo shows most of all. */
  private static String title(@Nullable Lyric lyric, SongBrief brief) {
    String wished = brief.wishes().title();
    if (wished != null && !wished.isBlank()) {
      return wished;
    }
    String topic = brief.topics().get(0).id().replace('-', ' ');
    String plain = Character.toUpperCase(topic.charAt(0)) + topic.substring(1);
    return Objects.requireNonNullElse(lyric == null ? null : lyric.title(), plain);
  }
}
