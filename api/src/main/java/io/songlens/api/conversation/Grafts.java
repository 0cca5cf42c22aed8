package io.songlens.api.conversation;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Stanza;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.check.LineReport;
import io.songlens.lyrics.check.LyricReport;
import io.songlens.lyrics.edit.LinePlace;
import io.songlens.lyrics.edit.LyricEditor;
import io.songlens.lyrics.edit.SungWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes lines of another lyric for the same plan into a song's, as few as go with the others. */
final class Grafts {
  private final SungWords words;
  private final LyricEditor editor;

  Grafts(SungWords words) {
    this.words = words;
    this.editor = LyricEditor.of(words.lyric().language());
  }

  /**
   * The song with some places as in the other lyric; with what rhymes with them, or the whole
   * stanzas, where they do not go with the lines around them. Empty if nothing goes.
   */
  Optional<Lyric> take(Lyric other, Set<LinePlace> places) {
    LyricReport before = editor.report(words);
    for (Set<LinePlace> taken :
        List.of(places, with(places, this::rhyming), with(places, this::stanza))) {
      Map<LinePlace, Line> lines = new HashMap<>();
      taken.forEach(
          place -> lines.put(place, other.stanza(place.stanzaId()).lines().get(place.index())));
      SungWords changed = words.with(lines);
      if (goes(editor.report(changed), before, taken)) {
        return Optional.of(changed.lyric());
      }
    }
    return Optional.empty();
  }

  private static boolean goes(LyricReport after, LyricReport before, Set<LinePlace> taken) {
    for (int i = 0; i < after.lines().size(); i++) {
      LineReport line = after.lines().get(i);
      boolean own = taken.contains(new LinePlace(line.stanzaId(), line.index()));
      boolean fine =
          own ? line.issues().isEmpty() : before.lines().get(i).issues().containsAll(line.issues());
      if (!fine) {
        return false;
      }
    }
    return true;
  }

  private interface More {
    List<LinePlace> with(LinePlace place);
  }

  private static Set<LinePlace> with(Set<LinePlace> places, More more) {
    Set<LinePlace> all = new LinkedHashSet<>(places);
    places.forEach(place -> all.addAll(more.with(place)));
    return all;
  }

  private List<LinePlace> rhyming(LinePlace place) {
    List<LinePlan> lines = plan(place).lines();
    char letter = lines.get(place.index()).rhyme();
    List<LinePlace> rhyming = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (letter != 'X' && lines.get(i).rhyme() == letter) {
        rhyming.add(new LinePlace(place.stanzaId(), i));
      }
    }
    return rhyming;
  }

  private List<LinePlace> stanza(LinePlace place) {
    return places(words.lyric().stanza(place.stanzaId()));
  }

  private StanzaPlan plan(LinePlace place) {
    return StanzaPlan.of(words.plan()).stream()
        .filter(stanza -> stanza.id().equals(place.stanzaId()))
        .findFirst()
        .orElseThrow();
  }

  /** All places of a stanza. */
  static List<LinePlace> places(Stanza stanza) {
    List<LinePlace> places = new ArrayList<>();
    for (int i = 0; i < stanza.lines().size(); i++) {
      places.add(new LinePlace(stanza.id(), i));
    }
    return places;
  }
}
