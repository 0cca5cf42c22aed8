package io.songlens.api.generation;

import io.songlens.composer.audio.Singing;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.encode.Mp3Encoder;
import io.songlens.composer.audio.encode.SongTags;
import io.songlens.composer.audio.encode.SoundFormat;
import io.songlens.composer.audio.label.AudioBytes;
import io.songlens.composer.audio.label.MorseLabel;
import io.songlens.composer.audio.master.MasterTarget;
import io.songlens.composer.audio.master.Mastered;
import io.songlens.composer.audio.master.Mastering;
import io.songlens.composer.audio.mix.Mixer;
import io.songlens.composer.audio.synth.InstrumentRenderer;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A song's first bars, to be heard while the rest is being made. They are balanced and mastered by
 * themselves, without backing vocals, and a little different from the finished song therefore.
 */
final class Opening {
  private static final double SECONDS = 24;
  private static final double SHORTEST_SONG_SECONDS = 45;
  private static final double FADE_SECONDS = 1.5;
  private static final Mp3Encoder QUICK = Mp3Encoder.of(160, 7);

  private Opening() {}

  /** Whether a song is long enough to have one. */
  static boolean isWorthwhile(SongPlan plan) {
    return plan.durationSeconds() >= SHORTEST_SONG_SECONDS;
  }

  /** Where it ends: with the first bar that ends after so many seconds. */
  static long frames(SongPlan plan) {
    int bar = 1;
    while (plan.frameOfTick(plan.tickOfBar(bar)) < SECONDS * SongPlan.SAMPLE_RATE_HZ) {
      bar++;
    }
    return plan.frameOfTick(plan.tickOfBar(bar));
  }

  /**
   * Makes the file.
   *
   * @param lead what is sung, as long as the opening; null if nobody sings in it
   */
  static Artifact of(
      SongDraft song, InstrumentRenderer renderer, float @Nullable [] lead, MasterTarget target) {
    Singing singing = lead == null ? null : Singing.alone(lead);
    StereoAudio mix = new Mixer().mix(beginning(song.score()), renderer, singing, false).audio();
    if (song.labels().audible()) {
      MorseLabel.addTo(mix);
    }
    Mastered master = new Mastering().master(mix, target);
    fadeOut(master.audio());
    byte[] mp3 = QUICK.encode(master.audio());
    try {
      SongTags tags = Labels.of(song, List.of(), AudioBytes.of(mp3));
      return Artifact.of(
          Artifact.OPENING, QUICK.mediaType(), SoundFormat.MP3.tagger().tagged(mp3, tags));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // never from memory
    }
  }

  /** What is played in it, by those who play in it. */
  private static Score beginning(Score score) {
    SongPlan plan = score.plan();
    long frames = frames(plan);
    List<Part> playing =
        score.parts().stream()
            .map(part -> part.with(begunBefore(frames, plan, part.notes())))
            .filter(part -> !part.notes().isEmpty())
            .toList();
    return new Score(
        score.title(),
        plan.lasting(frames),
        score.chords(),
        score.melody(),
        score.voice(),
        score.effects(),
        List.of(),
        playing,
        score.decisions());
  }

  private static List<NoteEvent> begunBefore(long frame, SongPlan plan, List<NoteEvent> notes) {
    return notes.stream().filter(note -> plan.frameOfTick(note.onset()) < frame).toList();
  }

  private static void fadeOut(StereoAudio audio) {
    int fade = (int) (FADE_SECONDS * SongPlan.SAMPLE_RATE_HZ);
    for (int i = 0; i < fade; i++) {
      float gain = (float) i / fade;
      int frame = audio.frames() - 1 - i;
      audio.left()[frame] *= gain;
      audio.right()[frame] *= gain;
    }
  }
}
