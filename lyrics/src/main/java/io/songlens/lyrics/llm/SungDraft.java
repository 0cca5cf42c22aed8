package io.songlens.lyrics.llm;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.Stanza;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.bank.BankLyricWriter;
import io.songlens.lyrics.check.LyricChecker;
import io.songlens.lyrics.prosody.Prosody;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A draft made singable: lines that cannot be sung in their places are replaced from the bank.
 *
 * @param stanzas complete and within every limit
 * @param replaced the places of the replaced lines
 */
record SungDraft(List<Stanza> stanzas, Set<Place> replaced) {
  /**
   * Where a line stands.
   *
   * @param stanzaId its stanza
   * @param index from 0
   */
  record Place(String stanzaId, int index) {}

  SungDraft {
    stanzas = List.copyOf(stanzas);
  }

  static SungDraft of(
      Draft draft,
      List<StanzaPlan> plan,
      SongBrief brief,
      LyricChecker checker,
      BankLyricWriter bank,
      Seed seed) {
    List<Stanza> stanzas = new ArrayList<>();
    Set<Place> replaced = new LinkedHashSet<>();
    Set<String> sung = new LinkedHashSet<>();
    for (StanzaPlan stanza : plan) {
      List<String> texts = draft.stanzas().getOrDefault(stanza.id(), List.of());
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < stanza.lines().size(); i++) {
        LinePlan place = stanza.lines().get(i);
        Line line = singable(texts.get(i), place, checker);
        if (line == null) {
          Seed fork = seed.fork(stanza.id() + i);
          line = bank.line(brief, place, stanza.kind(), partner(stanza, lines), sung, fork);
          replaced.add(new Place(stanza.id(), i));
        }
        sung.add(line.text());
        lines.add(line);
      }
      stanzas.add(new Stanza(stanza.id(), stanza.kind(), lines));
    }
    return new SungDraft(stanzas, replaced);
  }

  int lines() {
    return stanzas.stream().mapToInt(stanza -> stanza.lines().size()).sum();
  }

  private static @Nullable Line singable(String text, LinePlan place, LyricChecker checker) {
    if (!checker.textIssues(text).isEmpty()) {
      return null;
    }
    Line line =
        Prosody.english().line(text, place.minSyllables(), place.maxSyllables(), place.stresses());
    return checker.hardIssues(line, place).isEmpty() ? line : null;
  }

  /** The earlier line that the next one should rhyme with. */
  private static @Nullable Line partner(StanzaPlan stanza, List<Line> before) {
    char letter = stanza.lines().get(before.size()).rhyme();
    for (int i = before.size() - 1; i >= 0 && letter != 'X'; i--) {
      if (stanza.lines().get(i).rhyme() == letter) {
        return before.get(i);
      }
    }
    return null;
  }
}
