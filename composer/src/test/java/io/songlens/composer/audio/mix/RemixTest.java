package io.songlens.composer.audio.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.composer.audio.Scores;
import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.Singing;
import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.synth.SoundFont;
import io.songlens.composer.audio.synth.SoundFontRenderer;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import io.songlens.composer.theory.Pitch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemixTest {
  private static final int BARS = 12;
  private static final int EDITED_BAR = 5;
  private static final Score SCORE = Scores.band(BARS);

  /** With bars that are sung, so that its voice is ridden and its band gives way. */
  private static final Score RIDDEN = Scores.sung(SCORE, 1, 2, 3, 5, 6, 8);

  private static final SoundFontRenderer RENDERER = new SoundFontRenderer(SoundFont.locate());
  private static final float[] LEAD = lead();

  private static final int TICKS_PER_BAR = SCORE.plan().meter().ticksPerBar();
  private static final int BAR_START = (int) SCORE.plan().frameOfTick(EDITED_BAR * TICKS_PER_BAR);

  private final Remix remix = new Remix(RENDERER);

  @ParameterizedTest
  @ValueSource(strings = {"piano", "bass", "drums", "strings", "flute"})
  void aBarOfAnInstrumentSoundsAsInANewMixAndNothingElseChanges(String part) {
    Score edited = withOtherNotes(part);
    Mix mix = mixed(SCORE, LEAD);
    StereoAudio before = mix.audio().copy();

    Remix.Changed changed = remix.apply(mix, SCORE, edited, null);

    assertThat(changed.fromFrame()).isBetween(BAR_START, BAR_START + 30_000);
    assertUntouched(before, mix.audio(), changed);
    // A new mix balances the part anew, by some hundredths of a decibel.
    assertLike(mix.audio(), mixed(edited, LEAD).audio(), changed, -36);
    assertThat(difference(before, mix.audio(), changed.fromFrame(), changed.toFrame()))
        .isGreaterThan(-40);
  }

  @Test
  void aPhraseThatIsSungAnewSoundsAsInANewMixAndNothingElseChanges() {
    float[] anew = LEAD.clone();
    for (int i = BAR_START; i < BAR_START + 60_000; i++) {
      anew[i] *= 0.5f;
    }
    Mix mix = mixed(SCORE, LEAD);
    StereoAudio before = mix.audio().copy();

    Remix.Changed changed = remix.apply(mix, SCORE, SCORE, new Remix.Leads(LEAD.clone(), anew));

    assertThat(changed.fromFrame()).isBetween(BAR_START, BAR_START + 100);
    assertUntouched(before, mix.audio(), changed);
    assertLike(mix.audio(), mixed(SCORE, anew).audio(), changed, -30);
  }

  @Test
  void whereKicksGoWhatDucksUnderThemComesUp() {
    Score pumped = Scores.pumped(SCORE, "strings", 9);
    Score edited = Scores.pumped(withOtherNotes("drums"), "strings", 9);
    Mix mix = new Mixer().mix(pumped, RENDERER, Singing.alone(LEAD.clone()), false);
    StereoAudio before = mix.audio().copy();

    Remix.Changed changed = remix.apply(mix, pumped, edited, null);

    assertUntouched(before, mix.audio(), changed);
    assertLike(mix.audio(), mixed(edited, LEAD).audio(), changed, -34);
  }

  @Test
  void anEditThatIsTakenBackLeavesTheMixAsItWas() {
    Mix mix = mixed(SCORE, LEAD);
    StereoAudio before = mix.audio().copy();
    Remix.Changed changed = remix.apply(mix, SCORE, withOtherNotes("piano"), null);
    remix.apply(mix, withOtherNotes("piano"), SCORE, null);
    assertThat(difference(before, mix.audio(), changed.fromFrame(), changed.toFrame()))
        .isLessThan(-120);
  }

  @ParameterizedTest
  @ValueSource(strings = {"piano", "drums", "strings"})
  void whereAPartFallsSilentUnderARideItsStemIsWhatGoes(String id) {
    Mix mix = new Mixer().mix(RIDDEN, RENDERER, Singing.alone(LEAD.clone()), true);
    StereoAudio wanted = mix.audio().copy();
    wanted.add(Stems.of(mix, id), -1f);
    Score silent =
        RIDDEN.withParts(
            RIDDEN.parts().stream()
                .map(part -> part.id().equals(id) ? part.with(List.of()) : part)
                .toList());

    Remix.Changed changed = remix.apply(mix, RIDDEN, silent, null);

    assertLike(mix.audio(), wanted, changed, -80);
  }

  @Test
  void whereTheLeadFallsSilentUnderARideItsStemIsWhatGoes() {
    Mix mix = new Mixer().mix(RIDDEN, RENDERER, Singing.alone(LEAD.clone()), true);
    StereoAudio wanted = mix.audio().copy();
    wanted.add(Stems.of(mix, Stem.VOCAL), -1f);

    Remix.Changed changed =
        remix.apply(mix, RIDDEN, RIDDEN, new Remix.Leads(LEAD.clone(), new float[LEAD.length]));

    assertLike(mix.audio(), wanted, changed, -80);
  }

  @Test
  void nothingChangesWhereNothingIsEdited() {
    Mix mix = mixed(SCORE, LEAD);
    assertThat(remix.apply(mix, SCORE, SCORE, new Remix.Leads(LEAD, LEAD.clone())))
        .isEqualTo(Remix.Changed.NOTHING);
  }

  @Test
  void anotherInstrumentNeedsANewMix() {
    Mix mix = mixed(SCORE, LEAD);
    List<Part> parts = new ArrayList<>(SCORE.parts());
    parts.set(0, parts.get(0).playedBy("Harpsichord", 6));
    assertThatThrownBy(() -> remix.apply(mix, SCORE, SCORE.withParts(parts), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("new mix");
  }

  private static Mix mixed(Score score, float[] lead) {
    return new Mixer().mix(score, RENDERER, Singing.alone(lead.clone()), false);
  }

  /** Each note of the bar a tone higher, or another drum. */
  private static Score withOtherNotes(String id) {
    return SCORE.withParts(
        SCORE.parts().stream()
            .map(part -> part.id().equals(id) ? part.with(other(part.notes())) : part)
            .toList());
  }

  private static List<NoteEvent> other(List<NoteEvent> notes) {
    return notes.stream()
        .map(
            note ->
                note.onset() / TICKS_PER_BAR == EDITED_BAR
                    ? new NoteEvent(
                        note.onset(),
                        note.duration(),
                        new Pitch(note.pitch().midi() + 2),
                        note.velocity())
                    : note)
        .toList();
  }

  private static void assertUntouched(
      StereoAudio before, StereoAudio after, Remix.Changed changed) {
    assertThat(Arrays.mismatch(before.left(), after.left()))
        .isGreaterThanOrEqualTo(changed.fromFrame());
    assertThat(Arrays.copyOfRange(after.left(), changed.toFrame(), after.frames()))
        .isNotEmpty()
        .isEqualTo(Arrays.copyOfRange(before.left(), changed.toFrame(), before.frames()));
    assertThat(Arrays.copyOfRange(after.right(), changed.toFrame(), after.frames()))
        .isEqualTo(Arrays.copyOfRange(before.right(), changed.toFrame(), before.frames()));
  }

  private static void assertLike(
      StereoAudio one, StereoAudio other, Remix.Changed changed, double db) {
    double mixDb = Signals.rmsDb(other.left(), changed.fromFrame(), changed.toFrame());
    assertThat(difference(one, other, changed.fromFrame(), changed.toFrame()) - mixDb)
        .isLessThan(db);
  }

  private static double difference(StereoAudio one, StereoAudio other, int from, int to) {
    float[] difference = new float[to - from];
    for (int i = from; i < to; i++) {
      difference[i - from] = one.left()[i] - other.left()[i];
    }
    return Signals.rmsDb(difference, 0, difference.length);
  }

  private static float[] lead() {
    Part choir = Scores.part("choir", PartRole.LEAD, 53, SCORE.parts().get(4).notes());
    return RENDERER.render(SCORE, choir).audio().left();
  }
}
