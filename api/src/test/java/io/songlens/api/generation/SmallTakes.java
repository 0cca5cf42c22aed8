package io.songlens.api.generation;

import io.songlens.api.conversation.PlainMessageReader;
import io.songlens.api.conversation.SongDialogue;
import io.songlens.composer.compose.Composition;
import io.songlens.composer.compose.SongComposer;
import io.songlens.composer.midi.MusicXmlExport;
import io.songlens.composer.plan.SongPlanner;
import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
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

  /** The files that tell its words and notes. */
  public static List<Artifact> files(KeptTake take) {
    Composition song = take.composition();
    String words = LyricSheet.text(Objects.requireNonNull(song.lyric()), song.plan());
    String notes = MusicXmlExport.xml(new SongComposer(STYLES).compose(song));
    return List.of(
        Artifact.of("lyric.txt", "text/plain", words.getBytes(StandardCharsets.UTF_8)),
        Artifact.of("score.musicxml", "text/xml", notes.getBytes(StandardCharsets.UTF_8)));
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
