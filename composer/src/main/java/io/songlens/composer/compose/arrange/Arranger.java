package io.songlens.composer.compose.arrange;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Takes;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Gives every instrument of a style its part; those with nothing to play are left out. */
public final class Arranger {
  private Arranger() {}

  /**
   * The instruments' parts, swung and humanised.
   *
   * @param quotes the hook by the id of the section without words that can quote it
   * @param takes which sections are played anew
   */
  public static List<Part> arrange(
      SongPlan plan,
      Style style,
      Harmony harmony,
      List<TuneNote> tune,
      Map<String, List<TuneNote>> quotes,
      Seed seed,
      Takes takes,
      List<Decision> decisions) {
    Stage stage = Stage.of(plan, style, harmony, tune, quotes, seed);
    Humaniser humaniser = new Humaniser(stage);
    List<Part> parts = new ArrayList<>();
    for (PartSpec spec : style.ensemble()) {
      Seed own = seed.fork("part " + spec.id());
      List<NoteEvent> straight = played(spec, stage, takes, own);
      List<NoteEvent> played =
          humaniser.humanise(straight, spec.role(), strums(spec), own.fork("human"));
      if (!played.isEmpty()) {
        parts.add(
            new Part(spec.id(), spec.name(), spec.role(), spec.program(), spec.mix(), played));
      }
    }
    decisions.add(
        new Decision(
            "ensemble",
            String.join(", ", parts.stream().map(Part::name).toList()),
            List.of("style " + style.id(), "each enters by its section's energy")));
    return parts;
  }

  /** A part on the straight grid, each section as its take has it. */
  private static List<NoteEvent> played(PartSpec spec, Stage stage, Takes takes, Seed seed) {
    Player player = player(spec.role());
    List<NoteEvent> notes = player.play(spec, stage, seed);
    for (PlannedSection section : stage.plan().sections()) {
      if (takes.of(section) > 0) {
        int from = stage.startTick(section);
        int to = stage.endTick(section);
        Predicate<NoteEvent> inside = note -> note.onset() >= from && note.onset() < to;
        List<NoteEvent> anew = player.play(spec, stage, takes.seed(seed, section));
        notes =
            Stream.concat(notes.stream().filter(inside.negate()), anew.stream().filter(inside))
                .toList();
      }
    }
    return notes;
  }

  private static Player player(PartRole role) {
    return switch (role) {
      case DRUMS -> new DrumPlayer();
      case BASS -> new BassPlayer();
      case COMPING, PAD -> new ChordPlayer();
      case COUNTER -> new CounterPlayer();
      case LEAD -> new LeadPlayer();
      case RIFF -> new RiffPlayer();
    };
  }

  /** Guitars and harps sound a chord from its lowest string upwards. */
  private static boolean strums(PartSpec spec) {
    boolean guitar = spec.program() >= 24 && spec.program() <= 31;
    boolean harp = spec.program() == 46;
    return spec.role() == PartRole.COMPING && (guitar || harp);
  }
}
