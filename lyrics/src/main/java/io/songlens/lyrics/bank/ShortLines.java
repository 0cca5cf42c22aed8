package io.songlens.lyrics.bank;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.Word;
import io.songlens.lyrics.StanzaPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Very short lines, as in a slow waltz, are sung as the halves of longer ones: "The tide has signed
 * / its name in foam". The halves' own rhymes give way to those of the whole lines.
 */
final class ShortLines {
  private static final int SHORT = 5;
  private static final double AT_COMMA = 1.5;

  private ShortLines() {}

  /** The stanza with each two short lines as one; the same stanza if its lines are not short. */
  static StanzaPlan joined(StanzaPlan stanza) {
    List<LinePlan> lines = stanza.lines();
    boolean isShort =
        lines.size() % 2 == 0 && lines.stream().allMatch(line -> line.idealSyllables() <= SHORT);
    List<LinePlan> joined = new ArrayList<>();
    for (int i = 0; isShort && i < lines.size(); i += 2) {
      LinePlan a = lines.get(i);
      LinePlan b = lines.get(i + 1);
      isShort = a.rhyme() == 'X' || a.rhyme() != b.rhyme();
      joined.add(
          new LinePlan(
              a.startBar(),
              a.bars() + b.bars(),
              a.minSyllables() + b.minSyllables(),
              a.maxSyllables() + b.maxSyllables(),
              a.stresses() + b.stresses(),
              b.rhyme()));
    }
    return isShort ? new StanzaPlan(stanza.id(), stanza.kind(), joined) : stanza;
  }

  /** A lyric of joined lines laid on the plan's own; empty when a line cannot be divided. */
  static Optional<Lyric> divided(Lyric lyric, List<StanzaPlan> plan) {
    List<Stanza> stanzas = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>(lyric.decisions());
    for (StanzaPlan stanza : plan) {
      List<Line> joined = lyric.stanza(stanza.id()).lines();
      if (joined.size() == stanza.lines().size()) {
        stanzas.add(lyric.stanza(stanza.id()));
        continue;
      }
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < joined.size(); i++) {
        List<Line> halves =
            halves(joined.get(i), stanza.lines().get(2 * i), stanza.lines().get(2 * i + 1));
        if (halves == null) {
          return Optional.empty();
        }
        lines.addAll(halves);
      }
      stanzas.add(new Stanza(stanza.id(), stanza.kind(), lines));
      explain(decisions, stanza.id(), lines);
    }
    return Optional.of(
        new Lyric(lyric.title(), lyric.language(), stanzas, lyric.origin(), decisions));
  }

  /** The best place to breathe, or null when each leaves a half too short or too long. */
  private static @Nullable List<Line> halves(Line line, LinePlan first, LinePlan second) {
    List<Line> best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int cut = 1; cut < line.words().size(); cut++) {
      List<Word> head = line.words().subList(0, cut);
      Line a = new Line(head);
      Line b = new Line(line.words().subList(cut, line.words().size()));
      if (fits(a, first) && fits(b, second)) {
        boolean comma = head.get(cut - 1).text().matches(".*[,.;:!?]$");
        double off = Math.abs(a.syllables().size() - first.idealSyllables());
        double score = (comma ? AT_COMMA : 0) - off;
        if (score > bestScore) {
          bestScore = score;
          best = List.of(a, b);
        }
      }
    }
    return best;
  }

  private static boolean fits(Line line, LinePlan plan) {
    int syllables = line.syllables().size();
    return syllables >= plan.minSyllables() && syllables <= plan.maxSyllables();
  }

  /** Each half is there for its whole line's reasons. */
  private static void explain(List<Decision> decisions, String stanza, List<Line> lines) {
    List<Decision> whole =
        decisions.stream().filter(d -> d.what().startsWith("line " + stanza + "/")).toList();
    int at = decisions.indexOf(whole.get(0));
    decisions.removeAll(whole);
    for (int i = 0; i < lines.size(); i++) {
      decisions.add(
          at + i,
          new Decision(
              "line " + stanza + "/" + (i + 1), lines.get(i).text(), whole.get(i / 2).because()));
    }
  }
}
