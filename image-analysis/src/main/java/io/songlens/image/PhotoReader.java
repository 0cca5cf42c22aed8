package io.songlens.image;

import io.songlens.image.decode.CoverArt;
import io.songlens.image.decode.Decoded;
import io.songlens.image.decode.PhotoDecoder;
import io.songlens.image.decode.PhotoLimits;
import io.songlens.image.decode.Refusal;
import io.songlens.image.fingerprint.Fingerprint;
import io.songlens.image.palette.Light;
import io.songlens.image.palette.LightLevels;
import io.songlens.image.palette.LightMeter;
import io.songlens.image.palette.PaletteExtractor;
import io.songlens.image.palette.Season;
import io.songlens.image.palette.SeasonGuess;
import io.songlens.image.palette.TimeOfDay;
import io.songlens.image.palette.TimeOfDayGuess;
import io.songlens.image.vision.BundledVisionModel;
import io.songlens.image.vision.SceneTag;
import io.songlens.image.vision.Sight;
import io.songlens.image.vision.VisionModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads photos: bytes in, scene, colours and mood out. Open one per process and share it: it is
 * safe for use by many threads, and opening it loads the models (seconds).
 */
public final class PhotoReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PhotoReader.class);

  private final PhotoDecoder decoder;
  private final VisionModel model;
  private final ContentGate gate;

  /** A reader with limits, a model and a gate of one's own; closing it closes the model. */
  public PhotoReader(PhotoLimits limits, VisionModel model, ContentGate gate) {
    this.decoder = new PhotoDecoder(limits);
    this.model = model;
    this.gate = gate;
  }

  /**
   * Opens a reader with the bundled models, the default limits and the gate on.
   *
   * @throws IllegalStateException if the models cannot be loaded on this machine
   */
  public static PhotoReader open() {
    return new PhotoReader(PhotoLimits.DEFAULT, BundledVisionModel.open(), ContentGate.ON);
  }

  /** Reads a photo, or says why not; bytes of any kind are safe to pass. */
  public PhotoOutcome read(byte[] photo) {
    long start = System.nanoTime();
    Decoded decoded = decoder.decode(photo);
    if (decoded instanceof Decoded.Rejected rejected) {
      LOG.info("Photo of {} bytes refused: {}", photo.length, rejected.reason());
      return new PhotoOutcome.Refused(rejected.reason(), rejected.message());
    }
    Decoded.Photo upright = (Decoded.Photo) decoded;
    long ready = System.nanoTime();
    LightLevels levels = LightMeter.measure(upright.pixels());
    Sight sight = model.look(upright.pixels(), levels);
    if (gate.refuses(sight.explicitness())) {
      LOG.info("Photo refused: it seems to show nudity ({})", sight.explicitness());
      return new PhotoOutcome.Refused(Refusal.EXPLICIT, Refusal.EXPLICIT.advice());
    }
    byte[] cover = CoverArt.jpeg(upright.pixels());
    SceneReading reading = reading(upright, levels, sight);
    Fingerprint fingerprint = Fingerprint.of(upright.pixels());
    ReadTimes times = new ReadTimes(ms(ready - start), ms(System.nanoTime() - ready));
    LOG.debug("Photo read: {} in {}", reading.scenes().get(0), times);
    return new PhotoOutcome.Read(
        reading, cover, sight.evidence(), fingerprint, upright.takenAt(), times);
  }

  /**
   * Whether the content gate refuses a photo; quicker than reading it. False for bytes that are no
   * photo, and always while the gate is off.
   */
  public boolean refusesContent(byte[] photo) {
    if (gate == ContentGate.ON && decoder.decode(photo) instanceof Decoded.Photo upright) {
      LightLevels levels = LightMeter.measure(upright.pixels());
      return gate.refuses(model.explicitness(upright.pixels(), levels));
    }
    return false;
  }

  private SceneReading reading(Decoded.Photo photo, LightLevels levels, Sight sight) {
    TimeOfDay time = TimeOfDayGuess.of(levels, sight.scenes().stream().map(SceneTag::id).toList());
    String main = sight.scenes().get(0).id();
    Season season = SeasonGuess.of(photo.pixels(), levels, main);
    Light light =
        new Light(
            levels.brightness(),
            levels.warmth(),
            levels.contrast(),
            levels.saturation(),
            time,
            season);
    return new SceneReading(
        photo.width(),
        photo.height(),
        sight.scenes(),
        sight.groups(),
        sight.objects(),
        sight.faces(),
        PaletteExtractor.extract(photo.pixels()),
        light,
        sight.mood(),
        model.version());
  }

  private static long ms(long nanos) {
    return nanos / 1_000_000;
  }

  @Override
  public void close() {
    model.close();
  }
}
