package io.songlens.composer.compose.melody;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.plan.LineWindow;
import io.songlens.composer.plan.StanzaLayout;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.Takes;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.style.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a song's tune, line by line. Each line depends on its own words, its section's motifs and
 * its chords, and on no other line's words: changing one line leaves the others' notes alone, and a
 * chorus with the same words returns with nearly the same notes. Not for several threads.
 */
public final class TuneWriter {
  private final SongPlan plan;
  private final Style style;
  private final Seed seed;
  private final Takes takes;
  private final LineSetter setter;
  private final Leitmotifs leitmotifs;
  private final Return returns;
  private final Map<Source, SectionMotifs> motifs = new HashMap<>();

  /** What sections with the same motifs have in common. */
  private record Source(SectionKind kind, Seed seed) {}

  /** A writer for one song without leitmotifs. */
  public TuneWriter(SongPlan plan, Style style, Harmony harmony, Seed seed, Takes takes) {
    this(plan, style, harmony, seed, takes, Leitmotifs.NONE);
  }

  /** A writer for one song, whose sections state leitmotifs. */
  public TuneWriter(
      SongPlan plan, Style style, Harmony harmony, Seed seed, Takes takes, Leitmotifs leitmotifs) {
    this.leitmotifs = leitmotifs;
    this.plan = plan;
    this.style = style;
    this.seed = seed;
    this.takes = takes;
    this.setter = new LineSetter(plan, style, harmony);
    VoiceStyle voice = style.vocal();
    this.returns = new Return(plan.meter(), harmony, voice.lowestMidi(), voice.highestMidi());
  }

  /**
   * The tune on the straight grid.
   *
   * @param lyric its words; null for a song without any
   * @throws IllegalArgumentException if the lyric lacks a line of the plan, or a line is too long
   *     to be sung
   */
  public List<TuneNote> write(@Nullable Lyric lyric) {
    List<TuneNote> tune = new ArrayList<>();
    Set<SectionKind> heard = new HashSet<>();
    int lineNumber = 0;
    for (PlannedSection section : plan.sections()) {
      if (!section.kind().isSung()) {
        continue;
      }
      Seed own = takes.seed(seed, section);
      SectionMotifs motifs = motifs(section.kind(), own);
      List<LinePlan> lines = linesOf(section);
      for (int i = 0; i < lines.size(); i++) {
        LinePlan line = lines.get(i);
        LineWindow window = LineWindow.of(style, plan.tickOfBar(section.startBar()), line);
        Motif motif = motifs.forLine(i, lines);
        LineSetter.Place place =
            new LineSetter.Place(section, i, i == lines.size() - 1, window, lineNumber++);
        List<TuneNote> sung = setter.set(place, motif, words(lyric, section, i), own);
        boolean varied = heard.contains(section.kind()) && !motifs.opensWithGiven(i);
        tune.addAll(varied ? returning(sung, section, i, own) : sung);
      }
      heard.add(section.kind());
    }
    return tune;
  }

  /**
   * What the hook is, and why: the first line of the first chorus.
   *
   * @param tune what was written
   * @return nothing in a song without a chorus
   */
  public Optional<Decision> hook(List<TuneNote> tune) {
    return plan.sections().stream()
        .filter(section -> section.kind() == SectionKind.CHORUS)
        .findFirst()
        .flatMap(chorus -> hook(chorus, tune));
  }

  private Optional<Decision> hook(PlannedSection chorus, List<TuneNote> tune) {
    SectionMotifs own = motifs(SectionKind.CHORUS, takes.seed(seed, chorus));
    int from = plan.tickOfBar(chorus.startBar());
    return tune.stream()
        .filter(note -> note.onset() >= from)
        .findFirst()
        .map(
            first ->
                HookDecision.of(
                    plan,
                    chorus,
                    tune.stream().filter(note -> note.line() == first.line()).toList(),
                    own.outline(linesOf(chorus)),
                    own.opensWithLeitmotif()));
  }

  private List<TuneNote> returning(
      List<TuneNote> sung, PlannedSection section, int line, Seed own) {
    SeededRandom random = own.fork("return " + section.id() + " " + line).random();
    boolean lifted = !section.key().equals(plan.key());
    return returns.of(sung, section.key(), lifted, random);
  }

  /**
   * The hook as an instrument plays it where nobody sings: the chorus's motifs on the section's own
   * chords, as many whole lines as the section holds.
   *
   * @return its notes; none in a song without a chorus
   */
  public List<TuneNote> quote(PlannedSection section) {
    List<LinePlan> lines =
        plan.sections().stream()
            .filter(other -> other.kind() == SectionKind.CHORUS)
            .findFirst()
            .map(this::linesOf)
            .orElse(List.of());
    SectionMotifs motifs = motifs(SectionKind.CHORUS, seed);
    List<TuneNote> quote = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      LinePlan line = lines.get(i);
      if (line.startBar() + line.bars() <= section.bars()) {
        LineWindow window = LineWindow.of(style, plan.tickOfBar(section.startBar()), line);
        boolean last = line.startBar() + 2 * line.bars() > section.bars();
        LineSetter.Place place = new LineSetter.Place(section, i, last, window, i);
        quote.addAll(setter.set(place, motifs.forLine(i, lines), null, seed));
      }
    }
    return quote;
  }

  private SectionMotifs motifs(SectionKind kind, Seed own) {
    return motifs.computeIfAbsent(
        new Source(kind, own), source -> new SectionMotifs(kind, plan, style, own, leitmotifs));
  }

  private List<LinePlan> linesOf(PlannedSection section) {
    if (!plan.instrumental()) {
      return section.lines();
    }
    return new StanzaLayout(style, plan.bpm(), style.lineBars(), "ABCB", seed)
        .lines(section.kind(), section.bars(), section.startBar() == 0);
  }

  private static @Nullable Line words(@Nullable Lyric lyric, PlannedSection section, int line) {
    String stanzaId = section.stanzaId();
    if (lyric == null || stanzaId == null) {
      return null;
    }
    Stanza stanza = lyric.stanza(stanzaId);
    if (line >= stanza.lines().size()) {
      throw new IllegalArgumentException(
          "Stanza %s has %d lines where section %s has %d"
              .formatted(stanzaId, stanza.lines().size(), section.id(), section.lines().size()));
    }
    return stanza.lines().get(line);
  }
}
