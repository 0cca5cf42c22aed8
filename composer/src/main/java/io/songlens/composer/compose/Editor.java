package io.songlens.composer.compose;

import io.songlens.composer.compose.EditResult.Edited;
import io.songlens.composer.compose.EditResult.Refused;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Bpm;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes edits, or says in plain words why not. */
final class Editor {
  private final Composition composition;
  private final Style style;
  private final Supplier<Score> composed;

  /**
   * An editor of one composition.
   *
   * @param composed its score in its own key and tempo, asked for only when an edit needs it
   */
  Editor(Composition composition, Style style, Supplier<Score> composed) {
    this.composition = composition;
    this.style = style;
    this.composed = composed;
  }

  EditResult apply(ScoreEdit edit) {
    if (edit instanceof ScoreEdit.ReplaceLine line) {
      return new WordEditor(composition).replace(line);
    }
    if (edit instanceof ScoreEdit.ReplaceWord word) {
      return new WordEditor(composition).replace(word);
    }
    if (edit instanceof ScoreEdit.RecomposeSection section) {
      return recompose(section.sectionId());
    }
    if (edit instanceof ScoreEdit.SwapInstrument swap) {
      return swap(swap.partId(), swap.instrument());
    }
    if (edit instanceof ScoreEdit.Transpose transpose) {
      return transpose(transpose.semitones());
    }
    return changeTempo(((ScoreEdit.ChangeTempo) edit).bpm());
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
    Optional<PartSpec> part =
        style.ensemble().stream().filter(candidate -> candidate.id().equals(partId)).findFirst();
    if (part.isEmpty()) {
      return new Refused(
          "The song has no instrument '%s'; it has %s."
              .formatted(
                  partId,
                  style.ensemble().stream().map(PartSpec::id).collect(Collectors.joining(", "))));
    }
    if (part.get().role() == PartRole.DRUMS && !DrumKit.exists(instrument.program())) {
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
    Transposition.Room room = Transposition.room(composed.get());
    int total = composition.semitones() + semitones;
    if (total < room.down() || total > room.up()) {
      return new Refused(
          "%+d semitones leave what the voice can sing; from here %+d to %+d are possible."
              .formatted(
                  semitones,
                  room.down() - composition.semitones(),
                  room.up() - composition.semitones()));
    }
    return new Edited(composition.transposed(total));
  }

  private EditResult changeTempo(Bpm bpm) {
    TempoChange.Room room = TempoChange.room(composed.get());
    if (bpm.value() < room.slowest() || bpm.value() > room.fastest()) {
      return new Refused(
          String.format(
              java.util.Locale.ROOT,
              "At %.1f bpm the song %s; %.1f to %.1f bpm are possible.",
              bpm.value(),
              bpm.value() < room.slowest()
                  ? "would last more than six minutes"
                  : "would be too short or too fast to be sung",
              room.slowest(),
              room.fastest()));
    }
    return new Edited(composition.atTempo(bpm));
  }
}
