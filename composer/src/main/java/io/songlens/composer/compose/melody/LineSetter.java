package io.songlens.composer.compose.melody;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.plan.LineWindow;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.Swing;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets one line: rhythm from words and motif, then pitches from motif and chords. */
final class LineSetter {
  /**
   * Where a line stands.
   *
   * @param section its section
   * @param index its number in the section
   * @param last whether it is the section's last
   * @param window when it may sound
   * @param number its number in the song
   */
  record Place(PlannedSection section, int index, boolean last, LineWindow window, int number) {}

  /** How much more than other ideas a leitmotif insists on its shape. */
  private static final double LEITMOTIF_FIDELITY = 4;

  /** What each syllable after a given hook needs. */
  private static final double ROOM_SECONDS = 0.2;

  private final SongPlan plan;
  private final Style style;
  private final Harmony harmony;
  private final Tessitura tessitura;

  LineSetter(SongPlan plan, Style style, Harmony harmony) {
    this.plan = plan;
    this.style = style;
    this.harmony = harmony;
    this.tessitura = new Tessitura(plan, style.vocal());
  }

  /**
   * Sets a line.
   *
   * @param words its words; null for an instrument
   */
  List<TuneNote> set(Place place, Motif motif, @Nullable Line words, Seed seed) {
    List<SetSyllable> syllables = words == null ? List.of() : SentenceStress.of(words);
    List<Integer> onsets =
        words == null
            ? playedOnsets(place.window(), motif)
            : motif.given()
                ? onTheHook(place, motif, syllables)
                : onsets(place, place.window(), motif, syllables);
    List<TuneNote> notes = notes(place, motif, onsets, syllables);
    int given = Math.min(notes.size(), motif.givenOnsets().size());
    Ornaments ornaments =
        new Ornaments(place.section().key(), style.melody().melisma(), style.vocal().highestMidi());
    String purpose = "ornaments " + place.section().kind().label() + place.index();
    List<TuneNote> line = new ArrayList<>(notes.subList(0, given));
    line.addAll(
        ornaments.decorate(notes.subList(given, notes.size()), seed.fork(purpose).random()));
    return line;
  }

  private List<Integer> onsets(
      Place place, LineWindow window, Motif motif, List<SetSyllable> syllables) {
    return new RhythmSetter(
            plan.meter(),
            plan.bpm(),
            new Swing(plan.swing()),
            Pace.of(place.section().kind(), plan.affect()),
            window,
            landing(place),
            motif.onsets())
        .onsets(syllables);
  }

  /**
   * One syllable on each note of the given hook and the others after it; where the words are fewer
   * than its notes, their last syllable takes the rest. If the others find no room after it, the
   * hook is sung twice as fast.
   */
  private List<Integer> onTheHook(Place place, Motif motif, List<SetSyllable> syllables) {
    LineWindow window = place.window();
    int notes = motif.givenOnsets().size();
    int last = motif.givenOnsets().get(notes - 1);
    int eighth = Ticks.PER_QUARTER / 2;
    int others = Math.max(0, syllables.size() - notes);
    double room = plan.bpm().seconds(window.release() - window.downbeat() - last - eighth);
    int times = room < others * ROOM_SECONDS ? 2 : 1;
    List<Integer> onsets = new ArrayList<>();
    motif.givenOnsets().forEach(onset -> onsets.add(window.downbeat() + onset / times));
    if (others > 0) {
      int after = onsets.get(notes - 1) + eighth / times;
      LineWindow rest =
          new LineWindow(
              Math.min(after, window.release() - eighth), window.downbeat(), window.release());
      onsets.addAll(onsets(place, rest, motif, syllables.subList(notes, syllables.size())));
    }
    return onsets;
  }

  private static List<Integer> playedOnsets(LineWindow window, Motif motif) {
    return motif.onsets().stream()
        .map(onset -> onset + window.downbeat())
        .filter(onset -> onset >= window.first() && onset < window.release())
        .toList();
  }

  private List<TuneNote> notes(
      Place place, Motif idea, List<Integer> onsets, List<SetSyllable> syllables) {
    Motif motif = idea.heardAt(onsets, place.window().downbeat());
    Key key = place.section().key();
    int lift = tessitura.lift(key);
    // A lifted section is the unlifted one, note for note, so all are set with room for the lift.
    PitchSetter pitchSetter =
        new PitchSetter(
            key.transpose(-lift), style.melody(), tessitura.lowestMidi(), tessitura.highestMidi());
    double middle = pitchSetter.steps(tessitura.middle(place.section().kind()));
    List<PitchSetter.Ask> asks = new ArrayList<>();
    for (int i = 0; i < onsets.size(); i++) {
      asks.add(ask(place, motif, middle, onsets, i, syllables).transposedBy(-lift));
    }
    ChordSymbol lastChord = asks.get(asks.size() - 1).chord();
    boolean home = lastChord.root().equals(key.tonic().transpose(-lift));
    boolean cadence = place.last() && place.section().kind() == SectionKind.CHORUS;
    PitchSetter.Ending ending =
        cadence || (home && place.index() % 2 == 1)
            ? PitchSetter.Ending.CLOSED
            : PitchSetter.Ending.OPEN;
    int given = Math.min(onsets.size(), motif.givenOnsets().size());
    List<Pitch> pitches =
        pitchSetter.pitches(
            given == 0 ? asks : pitchSetter.given(motif.heights().subList(0, given), asks, ending),
            ending);
    List<TuneNote> notes = new ArrayList<>();
    for (int i = 0; i < onsets.size(); i++) {
      notes.add(
          new TuneNote(
              onsets.get(i),
              duration(place, onsets, i),
              pitches.get(i).transpose(lift),
              velocity(asks.get(i).stress(), place.section().energy()),
              i < syllables.size() ? syllables.get(i) : null,
              place.number(),
              i == onsets.size() - 1));
    }
    return notes;
  }

  private PitchSetter.Ask ask(
      Place place,
      Motif motif,
      double middle,
      List<Integer> onsets,
      int index,
      List<SetSyllable> syllables) {
    LineWindow window = place.window();
    int onset = onsets.get(index);
    int duration = duration(place, onsets, index);
    boolean last = index == onsets.size() - 1;
    // A pickup belongs to the bar it leads to, and the last note to the chord it dies away on.
    int heard = last ? onset + duration / 2 : Math.max(onset, window.downbeat());
    double height = middle + motif.heightAt(onset - window.downbeat());
    return new PitchSetter.Ask(
        BeatStrength.of(plan.meter(), onset),
        duration > BeatStrength.beatTicks(plan.meter()),
        harmony.chordAt(heard),
        height,
        index >= syllables.size() ? beatStress(onset) : syllables.get(index).stress(),
        index >= syllables.size() || index == 0
            ? 0
            : ToneContour.direction(syllables.get(index - 1), syllables.get(index)),
        motif.isHead(onset - window.downbeat()) ? LEITMOTIF_FIDELITY : 1,
        null);
  }

  /**
   * The second half of a line; of a section's last line its last bar, where the cadence arrives.
   */
  private Landing landing(Place place) {
    int bar = plan.meter().ticksPerBar();
    LineWindow window = place.window();
    int bars = window.bars(plan.meter());
    int late = place.last() ? bars - 1 : bars / 2;
    return new Landing(window.downbeat() + late * bar, place.last());
  }

  private double beatStress(int onset) {
    return BeatStrength.isStrong(plan.meter(), onset) ? 1 : 0;
  }

  /** Held to the next note, but not for ever: what is left of a long gap is breath. */
  private int duration(Place place, List<Integer> onsets, int index) {
    boolean last = index == onsets.size() - 1;
    int gap = (last ? place.window().release() : onsets.get(index + 1)) - onsets.get(index);
    Pace pace = Pace.of(place.section().kind(), plan.affect());
    double longest =
        !last ? pace.heldSeconds() : place.last() ? Pace.CLOSE_SECONDS : pace.endingSeconds();
    int limit = (int) plan.bpm().ticks(longest) / Ticks.PER_SIXTEENTH * Ticks.PER_SIXTEENTH;
    return Math.min(gap, Math.max(limit, Ticks.PER_QUARTER / 2));
  }

  private static int velocity(double stress, double energy) {
    return (int) Math.round(72 + 12 * stress + 14 * energy);
  }
}
