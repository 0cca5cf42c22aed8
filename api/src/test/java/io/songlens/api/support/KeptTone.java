package io.songlens.api.support;

import io.songlens.api.generation.Artifact;
import io.songlens.api.generation.KeptMaster;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.encode.AigcLabel;
import io.songlens.composer.audio.encode.FlacEncoder;
import io.songlens.composer.audio.encode.SongTags;
import io.songlens.composer.song.Language;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.theory.PitchClass;
import java.time.Duration;
import java.util.List;

/** A second of sound with tags, kept as a song's master is. */
public final class KeptTone {
  private KeptTone() {}

  /** The sound, in samples of 24 bits as a master's are. */
  public static StereoAudio audio() {
    float[] samples = new float[48_000];
    for (int i = 0; i < samples.length; i++) {
      double sample = 0.3 * StrictMath.sin(2 * StrictMath.PI * 330 * i / 48_000);
      samples[i] = (float) StrictMath.rint(sample * (1 << 23)) / (1 << 23);
    }
    return StereoAudio.ofMono(samples);
  }

  /** Tags with words and a cover. */
  public static SongTags tags(String title) {
    return new SongTags(
        title,
        SongTags.DEFAULT_ARTIST,
        null,
        Language.ENGLISH,
        Duration.ofSeconds(1),
        new Bpm(84),
        new Key(new PitchClass(2), Mode.MAJOR),
        "Golden light upon the water",
        List.of(new SongTags.SyncedLine(500, "Golden light upon the water")),
        new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9},
        7,
        "0.1.0",
        "AI-generated song",
        List.of("Words: bank"),
        new AigcLabel("Songlens", "0.1.0-7"));
  }

  static List<Artifact> artifacts(String title) {
    return new KeptMaster(new FlacEncoder().encode(audio()), tags(title), List.of(), -1)
        .artifacts();
  }
}
