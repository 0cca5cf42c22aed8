package io.songlens.lyrics.llm;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.LyricOrigin;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.TokenUsage;
import io.songlens.composer.song.Topic;
import io.songlens.lyrics.StanzaPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A finished lyric as text, as it is kept for the next time. It is always read back before it is
 * used, so that a kept lyric and a fresh one sound the same.
 *
 * @param title the song's title
 * @param writer the model that wrote most of it
 * @param repairedLines lines that were repaired or replaced
 * @param lines every line in the plan's order
 * @param decisions what else was decided
 */
record KeptLyric(
    String title,
    String writer,
    int repairedLines,
    List<KeptLine> lines,
    List<Decision> decisions) {
  KeptLyric {
    lines = List.copyOf(lines);
    decisions = List.copyOf(decisions);
  }

  /**
   * A line as text.
   *
   * @param place its place's name
   * @param text as printed
   * @param because who wrote it first, then why
   */
  record KeptLine(String place, String text, List<String> because) {
    KeptLine {
      because = List.copyOf(because);
    }
  }

  /** The lyric with its sounds; empty when it does not fit the plan, or says what it must not. */
  Optional<Lyric> sung(
      Tongue tongue, Judge judge, SongBrief brief, SongPlan plan, TokenUsage usage) {
    List<Stanza> stanzas = new ArrayList<>();
    int next = 0;
    for (StanzaPlan stanza : StanzaPlan.of(plan)) {
      List<Line> sung = new ArrayList<>();
      for (int i = 0; i < stanza.lines().size(); i++, next++) {
        LinePlan place = stanza.lines().get(i);
        boolean fits =
            next < lines.size()
                && lines.get(next).place().equals(new Place(stanza.id(), i).name())
                && judge.blocking(lines.get(next).text(), place).isEmpty();
        Line line = fits ? tongue.line(lines.get(next).text(), place) : null;
        if (line == null) {
          return Optional.empty();
        }
        sung.add(line);
      }
      stanzas.add(new Stanza(stanza.id(), stanza.kind(), sung));
    }
    LyricOrigin origin = new LyricOrigin(writer, repairedLines, null, usage);
    Lyric bare = new Lyric(title, plan.language(), stanzas, origin, List.of());
    Map<Place, Tongue.Note> notes = tongue.notes(plan, bare, brief);
    Set<String> shown = brief.topics().stream().map(Topic::id).collect(Collectors.toSet());
    return Optional.of(
        new Lyric(title, plan.language(), stanzas, origin, decisions(stanzas, notes, shown)));
  }

  /** All decisions; a line's topics count where the photo shows them. */
  private List<Decision> decisions(
      List<Stanza> stanzas, Map<Place, Tongue.Note> notes, Set<String> shown) {
    List<Decision> all = new ArrayList<>(decisions);
    int next = 0;
    for (Stanza stanza : stanzas) {
      for (int i = 0; i < stanza.lines().size(); i++, next++) {
        Place place = new Place(stanza.id(), i);
        List<String> because = new ArrayList<>(lines.get(next).because());
        notes.getOrDefault(place, Tongue.Note.NOTHING).topics().stream()
            .filter(shown::contains)
            .forEach(topic -> because.add("names " + topic));
        all.add(new Decision("line " + place.name(), stanza.lines().get(i).text(), because));
      }
    }
    return all;
  }
}
