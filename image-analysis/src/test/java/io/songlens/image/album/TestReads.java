package io.songlens.image.album;

import io.songlens.image.PhotoOutcome;
import io.songlens.image.ReadTimes;
import io.songlens.image.SceneReading;
import io.songlens.image.affect.MoodReading;
import io.songlens.image.decode.AlteredPhotos;
import io.songlens.image.decode.PixelImage;
import io.songlens.image.fingerprint.Fingerprint;
import io.songlens.image.palette.Light;
import io.songlens.image.palette.Palette;
import io.songlens.image.palette.Season;
import io.songlens.image.palette.Swatch;
import io.songlens.image.palette.TimeOfDay;
import io.songlens.image.vision.DetectedObject;
import io.songlens.image.vision.Region;
import io.songlens.image.vision.SceneTag;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Photos that need no model to be read: real pixels, readings set by the test. */
final class TestReads {
  static final List<PixelImage> PIXELS = List.copyOf(AlteredPhotos.samples().values());

  private static final Region BOX = new Region(0.1, 0.1, 0.5, 0.5);

  private TestReads() {}

  /** The sample with a number, read as given. */
  static PhotoOutcome.Read read(int sample, SceneReading reading) {
    return read(PIXELS.get(sample), reading, null);
  }

  static PhotoOutcome.Read read(
      PixelImage pixels, SceneReading reading, @Nullable LocalDateTime takenAt) {
    return new PhotoOutcome.Read(
        reading, new byte[] {1}, List.of(), Fingerprint.of(pixels), takenAt, ReadTimes.NONE);
  }

  static SceneReading mood(double valence, double arousal) {
    return reading(valence, arousal, 0.5, List.of(new SceneTag("unknown", 0.8)), List.of());
  }

  static SceneReading scenes(SceneTag... scenes) {
    return reading(0.2, 0, 0.5, List.of(scenes), List.of());
  }

  static SceneReading things(String label, int count) {
    DetectedObject object = new DetectedObject(label, 0.8, BOX);
    List<SceneTag> scenes = List.of(new SceneTag("unknown", 0.8));
    return reading(0.2, 0, 0.5, scenes, Collections.nCopies(count, object));
  }

  static SceneReading reading(
      double valence,
      double arousal,
      double confidence,
      List<SceneTag> scenes,
      List<DetectedObject> objects) {
    String word = valence > 0 ? "happy" : "sad";
    return new SceneReading(
        640,
        480,
        scenes,
        Map.of(),
        objects,
        List.of(),
        new Palette(
            List.of(
                new Swatch("blue", "#2040a0", 0.6),
                new Swatch(valence > 0 ? "gold" : "grey", "#a0a060", 0.4))),
        new Light(0.5, 0, 0.5, 0.5, TimeOfDay.DAY, Season.UNKNOWN),
        new MoodReading(valence, arousal, confidence, List.of(word, "calm")),
        "test");
  }
}
