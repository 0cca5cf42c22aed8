package io.songlens.api.generation;

import io.songlens.api.conversation.PlainMessageReader;
import io.songlens.api.conversation.SongDialogue;
import io.songlens.api.picture.Waveform;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.compose.Composition;
import io.songlens.composer.compose.SongComposer;
import io.songlens.composer.midi.LrcExport;
import io.songlens.composer.midi.MusicXmlExport;
import io.songlens.composer.midi.SungText;
import io.songlens.composer.plan.SongPlanner;
import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.SyllableTiming;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.image.PhotoOutcome;
import io.songlens.image.ReadTimes;
import io.songlens.image.SceneReading;
import io.songlens.image.affect.MoodReading;
import io.songlens.image.album.AlbumReading;
import io.songlens.image.decode.PixelImage;
import io.songlens.image.fingerprint.Fingerprint;
import io.songlens.image.palette.Light;
import io.songlens.image.palette.Palette;
import io.songlens.image.palette.Season;
import io.songlens.image.palette.Swatch;
import io.songlens.image.palette.TimeOfDay;
import io.songlens.image.vision.SceneTag;
import io.songlens.lyrics.bank.BankLyricWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A composed song of 40 s with words, for tests that change it. */
public final class SmallTakes {
  private static final StyleCatalog STYLES = StyleCatalog.builtIn();
  private static final BankLyricWriter WRITER = BankLyricWriter.english();

  /** What changes it. */
  public static final SongDialogue DIALOGUE =
      new SongDialogue(new PlainMessageReader(STYLES), STYLES, WRITER);

  /** What is kept of it. */
  public static final KeptTake ENGLISH = KeptTake.of(photos(), composition());

  /** Who can sing it. */
  public static final List<VoiceInfo> VOICES = VoiceInfo.of(STYLES);

  private SmallTakes() {}

  /** The files that tell its words, notes and shape; every note is heard when it is written. */
  public static List<Artifact> files(KeptTake take) {
    Composition song = take.composition();
    Score score = new SongComposer(STYLES).compose(song);
    List<SyllableTiming> timings = timings(score);
    return List.of(
        text("lyric.txt", LyricSheet.text(Objects.requireNonNull(song.lyric()), song.plan())),
        text("song.lrc", LrcExport.lrc(score, timings)),
        text("karaoke.json", Documents.line(SungText.of(score, timings))),
        text("waveform.json", Documents.line(Waveform.of(swelling(score), score.plan()))),
        text("score.musicxml", MusicXmlExport.xml(score)));
  }

  /** Two seconds from silence to half of full scale, again and again. */
  private static StereoAudio swelling(Score score) {
    float[] samples = new float[Math.toIntExact(score.plan().durationFrames())];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (i % 2 == 0 ? 0.5f : -0.5f) * (i % 96_000) / 96_000;
    }
    return StereoAudio.ofMono(samples);
  }

  private static List<SyllableTiming> timings(Score score) {
    List<SyllableTiming> timings = new ArrayList<>();
    for (int i = 0; i < score.melody().size(); i++) {
      SungNote note = score.melody().get(i);
      if (note.syllable() != null) {
        timings.add(
            new SyllableTiming(
                i, milliseconds(score, note.onset()), milliseconds(score, note.end())));
      }
    }
    return timings;
  }

  private static double milliseconds(Score score, int tick) {
    return 1000 * score.plan().tempoMap().secondsAt(tick);
  }

  private static Artifact text(String name, String content) {
    return Artifact.of(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }

  private static Composition composition() {
    Duration duration = Duration.ofSeconds(40);
    Wishes wishes = new Wishes("acoustic-ballad", Language.ENGLISH, false, duration, null, null);
    SongBrief brief =
        new SongBrief(
            List.of(new Topic("beach", Topic.Kind.SCENE, 0.9)),
            Affect.clamped(0.3, 0.1),
            List.of("calm"),
            wishes,
            List.of());
    SongPlan plan = new SongPlanner(STYLES).plan(brief, new Seed(1));
    return new Composition(plan, WRITER.write(brief, plan, new Seed(2)), brief, new Seed(3));
  }

  private static SeenPhotos photos() {
    SceneReading reading =
        new SceneReading(
            640,
            480,
            List.of(new SceneTag("beach", 0.9)),
            Map.of(),
            List.of(),
            List.of(),
            new Palette(List.of(new Swatch("blue", "#2040a0", 1.0))),
            new Light(0.5, 0, 0.5, 0.5, TimeOfDay.DAY, Season.UNKNOWN),
            new MoodReading(0.3, 0.1, 0.5, List.of("calm")),
            "test");
    Fingerprint fingerprint = Fingerprint.of(new PixelImage(32, 32, new byte[3 * 32 * 32]));
    PhotoOutcome.Read read =
        new PhotoOutcome.Read(
            reading, new byte[] {1}, List.of(), fingerprint, null, ReadTimes.NONE);
    return new SeenPhotos(
        List.of(new SeenPhotos.Seen(reading, new byte[] {1}, List.of())),
        AlbumReading.of(List.of(read)));
  }
}
