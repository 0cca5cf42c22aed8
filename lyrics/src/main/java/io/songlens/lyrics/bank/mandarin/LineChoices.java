package io.songlens.lyrics.bank.mandarin;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Stanza;
import io.songlens.lyrics.bank.Bank;
import io.songlens.lyrics.bank.Couplet;
import io.songlens.lyrics.bank.RoleWeights;
import io.songlens.lyrics.check.MandarinChecker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lines of the bank for one place among lines that are already written. */
final class LineChoices {
  private static final int MOST = 60;

  private final Bank bank;
  private final Judge judge;

  LineChoices(Bank bank, Judge judge) {
    this.bank = bank;
    this.judge = judge;
  }

  /** The best lines for the place that rhyme with the given ones, best first. */
  List<Line> of(LinePlan plan, RoleWeights roles, List<Line> rhymes, List<Stanza> lyric) {
    Set<String> sung = new HashSet<>();
    lyric.forEach(stanza -> stanza.lines().forEach(line -> sung.add(line.text())));
    List<Choice> found = new ArrayList<>();
    for (Couplet couplet : bank.couplets()) {
      if (roles.allows(couplet.role()) && judge.suitable(couplet) && !couplet.leaning()) {
        couplet.lines().stream()
            .flatMap(text -> judge.single(couplet, text, plan, roles).stream())
            .filter(choice -> !sung.contains(choice.last().text()))
            .filter(choice -> rhymes(choice.last().line(), rhymes))
            .forEach(found::add);
      }
    }
    return found.stream()
        .sorted(Comparator.comparing(Choice::score).reversed())
        .limit(MOST)
        .map(choice -> choice.last().line())
        .toList();
  }

  private static boolean rhymes(Line line, List<Line> others) {
    return others.stream().allMatch(other -> MandarinChecker.rhyme(other, line));
  }
}
