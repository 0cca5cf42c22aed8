package io.songlens.lyrics.bank;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Stanza;
import io.songlens.lyrics.rhyme.RhymeGrade;
import io.songlens.lyrics.rhyme.RhymeSound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines of the bank for one place among lines that are already written. */
final class LineChoices {
  private static final int MOST = 60;
  private static final double SECOND_ALONE = -1.2;

  private final Bank bank;
  private final Scorer scorer;
  private final BriefView brief;

  LineChoices(Bank bank, Scorer scorer, BriefView brief) {
    this.bank = bank;
    this.scorer = scorer;
    this.brief = brief;
  }

  /** The best lines for the place that rhyme with the given ones, best first. */
  List<Line> of(LinePlan plan, RoleWeights roles, List<Line> rhymes, List<Stanza> lyric) {
    Set<String> sung = new HashSet<>();
    lyric.forEach(stanza -> stanza.lines().forEach(line -> sung.add(line.text())));
    List<RhymeSound> sounds = rhymes.stream().map(RhymeSound::of).toList();
    List<Candidate> found = new ArrayList<>();
    for (Couplet couplet : bank.couplets()) {
      boolean suitable = couplet.topics().isEmpty() || brief.weight(couplet.topics()) > 0;
      if (suitable && roles.allows(couplet.role()) && !couplet.leaning()) {
        add(found, scorer.single(couplet, 0, plan, roles), 0, sounds, sung);
        if (!couplet.refersBack(1)) {
          add(found, scorer.single(couplet, 1, plan, roles), SECOND_ALONE, sounds, sung);
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparing(Candidate::score).reversed())
        .limit(MOST)
        .map(candidate -> candidate.lines().get(0))
        .toList();
  }

  private static void add(
      List<Candidate> found,
      @Nullable Candidate candidate,
      double bonus,
      List<RhymeSound> sounds,
      Set<String> sung) {
    if (candidate == null || sung.contains(candidate.texts().get(0))) {
      return;
    }
    boolean rhymes =
        sounds.stream()
            .allMatch(sound -> sound.grade(candidate.rhyme()).atLeast(RhymeGrade.FAMILY));
    if (rhymes) {
      found.add(candidate.plus(bonus));
    }
  }
}
