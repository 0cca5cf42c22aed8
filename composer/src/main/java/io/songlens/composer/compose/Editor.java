package io.songlens.composer.compose;

import io.songlens.composer.compose.EditResult.Edited;
import io.songlens.composer.compose.EditResult.Refused;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Bpm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes edits, or says in plain words why not. */
final class Editor {
  private final Composition composition;
  private final Style style;
  private final Function<Composition, Score> composer;

  /**
   * An editor of one composition.
   *
   * @param composer gives a score in its own key and tempo, asked only when an edit needs it
   */
  Editor(Composition composition, Style style, Function<Composition, Score> composer) {
    this.composition = composition;
    this.style = style;
    this.composer = composer;
  }

  EditResult apply(ScoreEdit edit) {
    if (edit instanceof ScoreEdit.ReplaceLine line) {
      return singable(new WordEditor(composition).replace(line));
    }
    if (edit instanceof ScoreEdit.ReplaceWord word) {
      return singable(new WordEditor(composition).replace(word));
    }
    if (edit instanceof ScoreEdit.RecomposeSection section) {
      return singable(recompose(section.sectionId()));
    }
    if (edit instanceof ScoreEdit.SwapInstrument swap) {
      return swap(swap.partId(), swap.instrument());
    }
    if (edit instanceof ScoreEdit.Transpose transpose) {
      return transpose(transpose.semitones());
    }
    return changeTempo(((ScoreEdit.ChangeTempo) edit).bpm());
  }

  /** Refuses other notes that the voice cannot sing in the key or at the tempo asked for before. */
  EditResult singable(EditResult result) {
    boolean asPlanned = composition.semitones() == 0 && composition.bpm() == null;
    if (asPlanned || !(result instanceof Edited edited)) {
      return result;
    }
    Score changed = composer.apply(edited.composition());
    Transposition.Room keys = Transposition.room(changed);
    int semitones = composition.semitones();
    if (semitones < keys.down() || semitones > keys.up()) {
      return new Refused(
          "The voice cannot sing that in this key; transpose the song by %+d semitones first."
              .formatted((semitones < keys.down() ? keys.down() : keys.up()) - semitones));
    }
    Bpm bpm = composition.bpm();
    double fastest = TempoChange.room(changed).fastest();
    return bpm == null || bpm.value() <= fastest
        ? result
        : new Refused(
            String.format(
                Locale.ROOT,
                "That cannot be sung so fast; slow the song to %.1f bpm first.",
                Math.floor(fastest * 10) / 10));
  }

  private EditResult recompose(String sectionId) {
    boolean known =
        composition.plan().sections().stream().anyMatch(section -> section.id().equals(sectionId));
    return known
        ? new Edited(composition.withAnotherTake(sectionId))
        : new Refused(
            "The song has no section '%s'; it has %s."
                .formatted(
                    sectionId,
                    composition.plan().sections().stream()
                        .map(PlannedSection::id)
                        .collect(Collectors.joining(", "))));
  }

  private EditResult swap(String partId, Instrument instrument) {
    List<Part> parts = composer.apply(composition).parts();
    Optional<Part> part =
        parts.stream().filter(candidate -> candidate.id().equals(partId)).findFirst();
    if (part.isEmpty()) {
      boolean silent = style.ensemble().stream().anyMatch(spec -> spec.id().equals(partId));
      return new Refused(
          "%s '%s'; it has %s."
              .formatted(
                  silent ? "Nothing in the song is played by" : "The song has no instrument",
                  partId,
                  parts.stream().map(Part::id).collect(Collectors.joining(", "))));
    }
    if (part.get().percussion() && !DrumKit.exists(instrument.program())) {
      return new Refused(
          "'%s' plays drums, and %d is no drum kit; the kits are %s."
              .formatted(
                  partId,
                  instrument.program(),
                  DrumKit.programs().stream()
                      .map(String::valueOf)
                      .collect(Collectors.joining(", "))));
    }
    return new Edited(composition.withInstrument(partId, instrument));
  }

  private EditResult transpose(int semitones) {
    Transposition.Room room = Transposition.room(composer.apply(composition));
    int total = composition.semitones() + semitones;
    if (total < room.down() || total > room.up()) {
      int down = room.down() - composition.semitones();
      int up = room.up() - composition.semitones();
      return new Refused(
          "%+d semitones leave what the voice can sing; %s."
              .formatted(
                  semitones,
                  down == up
                      ? "it can sing the song in no other key"
                      : "from here %+d to %+d are possible".formatted(down, up)));
    }
    return new Edited(composition.transposed(total));
  }

  private EditResult changeTempo(Bpm bpm) {
    TempoChange.Room room = TempoChange.room(composer.apply(composition));
    if (bpm.value() < room.slowest() || bpm.value() > room.fastest()) {
      // Rounded inwards, so that what is offered can be had.
      double slowest = Math.ceil(room.slowest() * 10) / 10;
      double fastest = Math.floor(room.fastest() * 10) / 10;
      return new Refused(
          String.format(
              Locale.ROOT,
              "At %.1f bpm the song %s; %s.",
              bpm.value(),
              bpm.value() < room.slowest()
                  ? "would last more than six minutes"
                  : "would be too short or too fast to be sung",
              slowest > fastest
                  ? "it has the only tempo it can be sung at"
                  : String.format(Locale.ROOT, "%.1f to %.1f bpm are possible", slowest, fastest)));
    }
    return new Edited(composition.atTempo(bpm));
  }
}
