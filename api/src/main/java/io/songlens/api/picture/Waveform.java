package io.songlens.api.picture;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SongPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * A song's shape, for players that draw it themselves and need not decode its sound for that.
 *
 * @param durationMs the song's duration
 * @param sections what it is made of, in order and without gaps
 * @param peaks the highest sample of each of {@value #POINTS} equal stretches, 0..1000 of full
 *     scale
 * @param levels the RMS level of each, 0..1000 of full scale
 */
public record Waveform(
    long durationMs, List<Section> sections, List<Integer> peaks, List<Integer> levels) {
  static final int POINTS = 600;
  private static final int FULL_SCALE = 1000;

  public Waveform {
    sections = List.copyOf(sections);
    peaks = List.copyOf(peaks);
    levels = List.copyOf(levels);
  }

  /**
   * A section.
   *
   * @param id unique in the song, as karaoke.json names it: "verse1"
   * @param kind "verse"
   * @param startMs when it begins
   * @param endMs when the next one begins, or the song ends
   */
  public record Section(String id, String kind, long startMs, long endMs) {}

  /** The shape of a song's sound. */
  public static Waveform of(StereoAudio audio, SongPlan plan) {
    List<Integer> peaks = new ArrayList<>();
    List<Integer> levels = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      int from = (int) ((long) i * audio.frames() / POINTS);
      int to = (int) ((i + 1L) * audio.frames() / POINTS);
      SoundLevel level = SoundLevel.between(audio, from, to);
      peaks.add(share(level.peak()));
      levels.add(share(level.rms()));
    }
    return new Waveform(milliseconds(plan.durationFrames()), sections(plan), peaks, levels);
  }

  private static List<Section> sections(SongPlan plan) {
    List<Section> sections = new ArrayList<>();
    int last = plan.sections().size() - 1;
    for (int i = 0; i <= last; i++) {
      PlannedSection section = plan.sections().get(i);
      long start = i == 0 ? 0 : startMs(plan, section.startBar());
      long end = i == last ? milliseconds(plan.durationFrames()) : startMs(plan, section.endBar());
      sections.add(new Section(section.id(), section.kind().label(), start, end));
    }
    return sections;
  }

  private static long startMs(SongPlan plan, int bar) {
    long frame = plan.frameOfTick(plan.tickOfBar(bar));
    return milliseconds(Math.max(0, Math.min(plan.durationFrames(), frame)));
  }

  private static long milliseconds(long frames) {
    return Math.round(1000.0 * frames / SongPlan.SAMPLE_RATE_HZ);
  }

  private static int share(double level) {
    return (int) Math.round(Math.min(1, level) * FULL_SCALE);
  }
}
