package io.songlens.composer.compose;

import io.songlens.composer.compose.EditResult.Edited;
import io.songlens.composer.compose.EditResult.Refused;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes words of a lyric where they exist and can be sung. */
final class WordEditor {
  private static final String WORDLESS = "The song is instrumental: it has no words to replace.";

  private final Composition composition;

  WordEditor(Composition composition) {
    this.composition = composition;
  }

  EditResult replace(ScoreEdit.ReplaceLine edit) {
    Lyric lyric = composition.lyric();
    if (lyric == null) {
      return new Refused(WORDLESS);
    }
    Optional<String> missing = missing(lyric, edit.stanzaId(), edit.lineIndex());
    if (missing.isPresent()) {
      return new Refused(missing.get());
    }
    int syllables = edit.line().syllables().size();
    int most = mostSyllables(edit.stanzaId(), edit.lineIndex());
    if (syllables > most) {
      return new Refused(
          "The line has %d syllables; at most %d can be sung there.".formatted(syllables, most));
    }
    Optional<Syllable> mute =
        edit.line().syllables().stream().filter(s -> s.phonemes().isEmpty()).findFirst();
    if (mute.isPresent()) {
      return new Refused(
          "The syllable '%s' has no sound; spell it otherwise.".formatted(mute.get().text()));
    }
    return new Edited(composition.withLyric(changed(lyric, edit)));
  }

  EditResult replace(ScoreEdit.ReplaceWord edit) {
    Lyric lyric = composition.lyric();
    if (lyric == null) {
      return new Refused(WORDLESS);
    }
    Optional<String> missing = missing(lyric, edit.stanzaId(), edit.lineIndex());
    if (missing.isPresent()) {
      return new Refused(missing.get());
    }
    Line line = lyric.stanza(edit.stanzaId()).lines().get(edit.lineIndex());
    if (edit.wordIndex() < 0 || edit.wordIndex() >= line.words().size()) {
      return new Refused(
          "The line has no word %d; it has %d, counted from 0."
              .formatted(edit.wordIndex(), line.words().size()));
    }
    List<Word> words = new ArrayList<>(line.words());
    words.set(edit.wordIndex(), edit.word());
    return replace(new ScoreEdit.ReplaceLine(edit.stanzaId(), edit.lineIndex(), new Line(words)));
  }

  private static Optional<String> missing(Lyric lyric, String stanzaId, int lineIndex) {
    Optional<Stanza> stanza =
        lyric.stanzas().stream().filter(candidate -> candidate.id().equals(stanzaId)).findFirst();
    if (stanza.isEmpty()) {
      String ids = lyric.stanzas().stream().map(Stanza::id).collect(Collectors.joining(", "));
      return Optional.of("The song has no stanza '%s'; it has %s.".formatted(stanzaId, ids));
    }
    int lines = stanza.get().lines().size();
    return lineIndex >= 0 && lineIndex < lines
        ? Optional.empty()
        : Optional.of(
            "Stanza %s has no line %d; it has %d, counted from 0."
                .formatted(stanzaId, lineIndex, lines));
  }

  /** What every section that sings the stanza can take. */
  private int mostSyllables(String stanzaId, int lineIndex) {
    int most = Integer.MAX_VALUE;
    for (PlannedSection section : composition.plan().sections()) {
      if (stanzaId.equals(section.stanzaId()) && lineIndex < section.lines().size()) {
        most = Math.min(most, section.lines().get(lineIndex).maxSyllables());
      }
    }
    return most;
  }

  private static Lyric changed(Lyric lyric, ScoreEdit.ReplaceLine edit) {
    List<Stanza> stanzas = new ArrayList<>();
    for (Stanza stanza : lyric.stanzas()) {
      if (!stanza.id().equals(edit.stanzaId())) {
        stanzas.add(stanza);
        continue;
      }
      List<Line> lines = new ArrayList<>(stanza.lines());
      lines.set(edit.lineIndex(), edit.line());
      stanzas.add(new Stanza(stanza.id(), stanza.kind(), lines));
    }
    return new Lyric(lyric.title(), lyric.language(), stanzas, lyric.origin(), lyric.decisions());
  }
}
