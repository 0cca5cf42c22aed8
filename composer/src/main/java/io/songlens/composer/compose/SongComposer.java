package io.songlens.composer.compose;

import io.songlens.composer.compose.arrange.Arranger;
import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.compose.harmony.HarmonyDecisions;
import io.songlens.composer.compose.harmony.HarmonyWriter;
import io.songlens.composer.compose.melody.Leitmotifs;
import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.compose.melody.TuneWriter;
import io.songlens.composer.compose.vocals.SungNotes;
import io.songlens.composer.compose.vocals.VocalArranger;
import io.songlens.composer.song.BrandSound;
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
import io.songlens.composer.song.Takes;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Composes a planned song, chords, tune and instruments, and edits what it has composed. */
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
    return compose(new Composition(plan, lyric, brief, seed));
  }

  /**
   * Composes a song with its revisions. Equal compositions give equal scores.
   *
   * @throws IllegalArgumentException if the lyric does not fit the plan, or the style is unknown
   */
  public Score compose(Composition composition) {
    Style style = style(composition);
    Score transposed = Transposition.apply(composed(composition), composition.semitones());
    Score played = DrumKit.apply(Instrumentation.apply(transposed, composition, style));
    Score timed = TempoChange.apply(played, composition.bpm());
    List<Decision> decisions =
        HarmonyDecisions.of(timed.plan(), timed.chords(), composition.takes());
    return timed.with(Stream.concat(decisions.stream(), timed.decisions().stream()).toList());
  }

  /**
   * Makes an edit, or says why it cannot be made: what it names does not exist, a line has too many
   * syllables, a key or a tempo lies outside what can be sung. The composition itself stays.
   *
   * @throws IllegalArgumentException if the composition's style is unknown
   */
  public EditResult edit(Composition composition, ScoreEdit edit) {
    Editor editor = new Editor(composition, style(composition), this::composed);
    return edit instanceof ScoreEdit.ChangeVoice change
        ? editor.singable(new VoiceChange(catalog, composition).to(change.voice()))
        : editor.apply(edit);
  }

  private Style style(Composition composition) {
    return catalog.style(composition.plan().styleId(), composition.brief().wishes().voice());
  }

  /** The score in its own key, tempo and instruments. */
  private Score composed(Composition composition) {
    SongPlan plan = composition.plan();
    Lyric lyric = composition.lyric();
    Seed seed = composition.seed();
    Takes takes = composition.takes();
    Style style = style(composition);
    List<Decision> decisions = new ArrayList<>();
    Harmony harmony = HarmonyWriter.write(plan, style, seed.fork("harmony"), takes);
    SongBrief brief = composition.brief();
    BrandSound brand = brief.brandSound();
    Leitmotifs leitmotifs =
        Leitmotifs.place(plan, brief.leitmotifs(), brand == null ? null : brand.hook(), decisions);
    TuneWriter tuneWriter =
        new TuneWriter(plan, style, harmony, seed.fork("tune"), takes, leitmotifs);
    List<TuneNote> tune = tuneWriter.write(lyric);
    tuneWriter.hook(tune).ifPresent(decisions::add);
    List<Part> parts =
        Arranger.arrange(
            plan,
            style,
            harmony,
            tune,
            quotes(plan, tuneWriter),
            seed.fork("arrangement"),
            takes,
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
    if (brand != null) {
      parts = new LogoEnding(plan, style, brand.logo()).added(parts, decisions);
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
        .filter(section -> !section.kind().isSung())
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
