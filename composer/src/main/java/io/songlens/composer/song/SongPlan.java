package io.songlens.composer.song;

import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.TempoMap;
import java.util.List;

/**
 * A song before its words and notes: everything that both depend on.
 *
 * @param styleId the style it follows
 * @param key tonic and mode of the song; a section may have {@linkplain PlannedSection#key() its
 *     own}
 * @param meter time signature, the same throughout
 * @param bpm tempo in quarter notes per minute, the same throughout
 * @param swing where the second of two eighth notes falls: 0.5 is straight, 0.667 a triplet
 * @param affect the mood that the music meets: the brief's, as the wishes change it
 * @param language the language of the words
 * @param instrumental true when nobody sings
 * @param sections the form, in order and without gaps
 * @param durationFrames the finished song's exact duration at 48 kHz, last chord's ring included
 * @param decisions why the plan is what it is
 */
public record SongPlan(
    String styleId,
    Key key,
    Meter meter,
    Bpm bpm,
    double swing,
    Affect affect,
    Language language,
    boolean instrumental,
    List<PlannedSection> sections,
    long durationFrames,
    List<Decision> decisions) {
  /** Sample rate that {@link #durationFrames} counts in, and that all audio is rendered at. */
  public static final int SAMPLE_RATE_HZ = 48_000;

  public SongPlan {
    sections = List.copyOf(sections);
    decisions = List.copyOf(decisions);
    int bar = 0;
    for (PlannedSection section : sections) {
      if (section.startBar() != bar) {
        throw new IllegalArgumentException("Section " + section.id() + " leaves a gap");
      }
      bar = section.endBar();
    }
  }

  /** The same plan, to be heard for another duration, in frames. */
  public SongPlan lasting(long otherFrames) {
    return new SongPlan(
        styleId,
        key,
        meter,
        bpm,
        swing,
        affect,
        language,
        instrumental,
        sections,
        otherFrames,
        decisions);
  }

  /** The same plan for words in another language. */
  public SongPlan in(Language other) {
    return new SongPlan(
        styleId,
        key,
        meter,
        bpm,
        swing,
        affect,
        other,
        instrumental,
        sections,
        durationFrames,
        decisions);
  }

  /** The same plan for other reasons. */
  public SongPlan because(List<Decision> others) {
    return new SongPlan(
        styleId,
        key,
        meter,
        bpm,
        swing,
        affect,
        language,
        instrumental,
        sections,
        durationFrames,
        others);
  }

  /** The same plan so many semitones higher. */
  public SongPlan transpose(int semitones) {
    return new SongPlan(
        styleId,
        key.transpose(semitones),
        meter,
        bpm,
        swing,
        affect,
        language,
        instrumental,
        sections.stream().map(s -> s.in(s.key().transpose(semitones))).toList(),
        durationFrames,
        decisions);
  }

  /** How many bars the song has. */
  public int bars() {
    return sections.get(sections.size() - 1).endBar();
  }

  /** The tick at which a bar begins. */
  public int tickOfBar(int bar) {
    return bar * meter.ticksPerBar();
  }

  /** The section that a tick lies in; before the song the first, after it the last. */
  public PlannedSection sectionAt(int tick) {
    int bar = Math.floorDiv(tick, meter.ticksPerBar());
    for (PlannedSection section : sections) {
      if (bar < section.endBar()) {
        return section;
      }
    }
    return sections.get(sections.size() - 1);
  }

  /** The key at a tick: that of the {@linkplain #sectionAt section} it lies in. */
  public Key keyAt(int tick) {
    return sectionAt(tick).key();
  }

  /** The song's exact duration in seconds. */
  public double durationSeconds() {
    return (double) durationFrames / SAMPLE_RATE_HZ;
  }

  /** The tempo through the song: steady. */
  public TempoMap tempoMap() {
    return TempoMap.steady(bpm);
  }

  /** The frame (at {@link #SAMPLE_RATE_HZ}) at which a tick sounds. */
  public long frameOfTick(double tick) {
    return Math.round(tempoMap().secondsAt(tick) * SAMPLE_RATE_HZ);
  }
}
