package io.songlens.api.conversation;

import io.songlens.composer.compose.Composition;
import io.songlens.composer.song.Lyric;
import io.songlens.lyrics.check.Issue;
import io.songlens.lyrics.check.LineReport;
import io.songlens.lyrics.edit.LinePlace;
import io.songlens.lyrics.edit.LyricEditor;
import io.songlens.lyrics.edit.SungWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the checker notes about lines that were changed. */
final class LineNotes {
  private LineNotes() {}

  static List<String> of(Composition song, List<Change> changes) {
    Set<String> changed =
        changes.stream()
            .filter(change -> change.kind() == Change.Kind.LINE)
            .map(Change::where)
            .collect(Collectors.toSet());
    Lyric lyric = song.lyric();
    if (lyric == null || changed.isEmpty()) {
      return List.of();
    }
    List<String> notes = new ArrayList<>();
    SungWords words = new SungWords(song.brief(), song.plan(), lyric);
    for (LineReport line : LyricEditor.of(lyric.language()).report(words).lines()) {
      String place = new LinePlace(line.stanzaId(), line.index()).toString();
      if (changed.contains(place)) {
        for (Issue issue : line.issues()) {
          notes.add("Line " + place + " " + issue.text() + ".");
        }
      }
    }
    return notes;
  }
}
