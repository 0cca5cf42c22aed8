package io.songlens.composer.compose;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartMix;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SonicLogo;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.PatternBook;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ends a song on a brand's logo: it is played on the last chord, by the style's leading instrument,
 * while whoever else has a tune falls silent and the chord steps back and leaves the logo's own
 * notes to it.
 */
final class LogoEnding {
  /** The id of the part that plays the logo, and nothing else. */
  static final String PART = "logo";

  /** A logo is about as quick in all songs, so that it is known again. */
  private static final double PULSE_SECONDS = 0.22;

  /** Pulses that fit a beat, in ticks: from a quarter to half a sixteenth. */
  private static final List<Integer> PULSES = List.of(480, 320, 240, 160, 120, 80, 60);

  private static final Set<PartRole> TUNES =
      EnumSet.of(PartRole.LEAD, PartRole.COUNTER, PartRole.RIFF);

  /** Humanised players may be so many ticks early. */
  private static final int EARLY_TICKS = Ticks.PER_SIXTEENTH;

  private static final int VELOCITY = 108;
  private static final double STEP_BACK = 0.5;
  private static final double ABOVE_BAND_DB = 9;
  private static final int BRIGHT_MIDI = 76;
  private static final int VIBRAPHONE = 11;

  private final SongPlan plan;
  private final Style style;
  private final SonicLogo logo;

  LogoEnding(SongPlan plan, Style style, SonicLogo logo) {
    this.plan = plan;
    this.style = style;
    this.logo = logo;
  }

  /** Who plays the logo: the style's leading instrument, or a vibraphone. */
  static PartSpec player(Style style) {
    return style.ensemble().stream()
        .filter(part -> part.role() == PartRole.LEAD)
        .findFirst()
        .orElseGet(LogoEnding::vibraphone);
  }

  private static PartSpec vibraphone() {
    return new PartSpec(
        PART,
        "Vibraphone",
        PartRole.LEAD,
        VIBRAPHONE,
        new PartMix(0, 0, 0.2),
        0,
        EnumSet.allOf(SectionKind.class),
        new Pitch(60),
        new Pitch(88),
        2,
        new PatternBook(Map.of()));
  }

  /** The parts with the logo as one of its own. */
  List<Part> added(List<Part> parts, List<Decision> decisions) {
    int from = plan.tickOfBar(plan.bars() - 1);
    PartSpec player = player(style);
    List<NoteEvent> notes = notes(from, player);
    Set<Pitch> taken = notes.stream().map(NoteEvent::pitch).collect(Collectors.toSet());
    List<Part> all = new ArrayList<>();
    for (Part part : parts) {
      Part quiet = part.with(steppedBack(part, from - EARLY_TICKS, taken));
      if (!quiet.notes().isEmpty()) {
        all.add(quiet);
      }
    }
    double loudest = parts.stream().mapToDouble(part -> part.mix().gainDb()).max().orElse(0);
    PartMix mix = new PartMix(loudest + ABOVE_BAND_DB, 0, player.mix().reverbSend());
    String name = player.name() + " (logo)";
    all.add(new Part(PART, name, PartRole.COUNTER, player.program(), mix, notes));
    decisions.add(decision(notes, player));
    return all;
  }

  private static List<NoteEvent> steppedBack(Part part, int from, Set<Pitch> taken) {
    if (part.percussion()) {
      return part.notes();
    }
    boolean silent = TUNES.contains(part.role());
    return part.notes().stream()
        .filter(note -> note.onset() < from || !(silent || taken.contains(note.pitch())))
        .map(note -> note.onset() < from ? note : softer(note))
        .toList();
  }

  private static NoteEvent softer(NoteEvent note) {
    int velocity = Math.max(1, (int) Math.round(STEP_BACK * note.velocity()));
    return new NoteEvent(note.onset(), note.duration(), note.pitch(), velocity);
  }

  private List<NoteEvent> notes(int from, PartSpec player) {
    int pulse = pulseTicks();
    List<Pitch> pitches = pitches(plan.keyAt(from), player);
    List<NoteEvent> notes = new ArrayList<>();
    for (int i = 0; i < pitches.size(); i++) {
      int onset = from + logo.notes().get(i).pulse() * pulse;
      boolean last = i == pitches.size() - 1;
      int end = last ? release() : from + logo.notes().get(i + 1).pulse() * pulse;
      notes.add(new NoteEvent(onset, Math.max(1, end - onset), pitches.get(i), VELOCITY));
    }
    return notes;
  }

  /** The pulse nearest to the usual one with which all notes begin in the last bar. */
  private int pulseTicks() {
    int room = plan.meter().ticksPerBar() - Ticks.PER_SIXTEENTH;
    return PULSES.stream()
        .filter(pulse -> logo.lastPulse() * pulse <= room)
        .min(Comparator.comparingDouble(this::strangeness))
        .orElse(Math.max(1, room / logo.lastPulse()));
  }

  private double strangeness(int pulse) {
    return Math.abs(StrictMath.log(plan.bpm().seconds(pulse) / PULSE_SECONDS));
  }

  /** Most of the last chord's ring, as the others hold it. */
  private int release() {
    int barEnd = plan.tickOfBar(plan.bars());
    int end = (int) plan.bpm().ticks(plan.durationSeconds());
    return Math.min(end, barEnd + Math.max(0, end - barEnd) / 3);
  }

  /** In the octave that has most of it in the player's range, near where such tunes are bright. */
  private List<Pitch> pitches(Key key, PartSpec player) {
    List<List<Pitch>> octaves = new ArrayList<>();
    for (int octave = 3; octave <= 7; octave++) {
      octaves.add(logo.pitches(key, new Pitch(12 * octave + key.tonic().semitone())));
    }
    return octaves.stream()
        .min(
            Comparator.<List<Pitch>>comparingLong(pitches -> outside(pitches, player))
                .thenComparingDouble(pitches -> Math.abs(mean(pitches) - BRIGHT_MIDI)))
        .orElseThrow();
  }

  private static long outside(List<Pitch> pitches, PartSpec player) {
    return pitches.stream()
        .filter(p -> p.compareTo(player.lowest()) < 0 || p.compareTo(player.highest()) > 0)
        .count();
  }

  private static double mean(List<Pitch> pitches) {
    return pitches.stream().mapToInt(Pitch::midi).average().orElseThrow();
  }

  private Decision decision(List<NoteEvent> notes, PartSpec player) {
    Key key = plan.keyAt(notes.get(0).onset());
    String names =
        notes.stream()
            .map(note -> key.spell(note.pitch().pitchClass()))
            .collect(Collectors.joining(" "));
    double seconds = plan.bpm().seconds(notes.get(0).onset());
    return new Decision(
        "sonic logo",
        String.format(Locale.ROOT, "%s from %.1f s on", names, seconds),
        List.of("all songs for the brand end on it", "played by " + player.name()));
  }
}
