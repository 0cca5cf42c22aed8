package io.songlens.lyrics.edit;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.lyrics.StanzaPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A song's words with what they were written for.
 *
 * @param brief what the song was asked to be
 * @param plan where every line goes
 * @param lyric the words
 */
public record SungWords(SongBrief brief, SongPlan plan, Lyric lyric) {
  /** The same song with other words. */
  public SungWords with(Lyric other) {
    return new SungWords(brief, plan, other);
  }

  /** The same song with other lines at some places; title, origin and decisions stay. */
  public SungWords with(Map<LinePlace, Line> lines) {
    List<Stanza> stanzas = new ArrayList<>();
    for (Stanza stanza : lyric.stanzas()) {
      List<Line> changed = new ArrayList<>(stanza.lines());
      lines.forEach(
          (place, line) -> {
            if (place.stanzaId().equals(stanza.id())) {
              changed.set(place.index(), line);
            }
          });
      stanzas.add(new Stanza(stanza.id(), stanza.kind(), changed));
    }
    return with(
        new Lyric(lyric.title(), lyric.language(), stanzas, lyric.origin(), lyric.decisions()));
  }

  /** The line at a place. */
  public Line line(LinePlace place) {
    return lyric.stanza(place.stanzaId()).lines().get(place.index());
  }

  /** Whether there is such a place. */
  public boolean has(LinePlace place) {
    return lyric.stanzas().stream()
        .filter(stanza -> stanza.id().equals(place.stanzaId()))
        .anyMatch(stanza -> place.index() >= 0 && place.index() < stanza.lines().size());
  }

  /** What the stanza of a place must be like. */
  StanzaPlan stanzaPlan(LinePlace place) {
    return StanzaPlan.of(plan).stream()
        .filter(stanza -> stanza.id().equals(place.stanzaId()))
        .findFirst()
        .orElseThrow();
  }

  /** What the line's place must be like; wherever its stanza is sung again, it is sung alike. */
  public List<LinePlan> linePlans(LinePlace place) {
    return plan.sections().stream()
        .filter(section -> place.stanzaId().equals(section.stanzaId()))
        .map(section -> section.lines().get(place.index()))
        .toList();
  }

  /** The other lines of the stanza that the line's scheme rhymes it with. */
  public List<Line> rhymesWith(LinePlace place) {
    List<LinePlan> lines = stanzaPlan(place).lines();
    char letter = lines.get(place.index()).rhyme();
    List<Line> rhymes = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i != place.index() && letter != 'X' && lines.get(i).rhyme() == letter) {
        rhymes.add(line(new LinePlace(place.stanzaId(), i)));
      }
    }
    return rhymes;
  }
}
