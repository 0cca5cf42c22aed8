package io.songlens.image.vision;

import io.songlens.image.affect.MoodReading;
import io.songlens.image.affect.MoodWords;
import io.songlens.image.decode.PixelImage;
import io.songlens.image.palette.LightLevels;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The models in the jar: a COCO detector, its backbone as a feature extractor, and heads for scenes
 * and affect trained on it. MODEL-CARD.md tells where they come from and how good they are.
 */
public final class BundledVisionModel implements VisionModel {
  private final Heads heads;
  private final PhotoFeatures features;
  private final ObjectDetector detector;
  private final FaceReader faceReader;

  private BundledVisionModel(
      Heads heads, PhotoFeatures features, ObjectDetector detector, FaceReader faceReader) {
    this.heads = heads;
    this.features = features;
    this.detector = detector;
    this.faceReader = faceReader;
  }

  /**
   * Loads the models.
   *
   * @throws IllegalStateException if a model is missing or does not fit this machine
   */
  public static BundledVisionModel open() {
    return new BundledVisionModel(
        Heads.load(), new PhotoFeatures(), new ObjectDetector(), new FaceReader());
  }

  @Override
  public Sight look(PixelImage photo, LightLevels light) {
    Encoding encoding = features.encode(photo);
    float[] seen = encoding.features();
    List<DetectedObject> objects = detector.detect(photo);
    List<Face> faces = faceReader.read(photo);
    Map<String, Double> scenes = new LinkedHashMap<>();
    Map<SceneGroup, Double> groups = new EnumMap<>(SceneGroup.class);
    double[] probabilities = LinearHead.softmax(heads.scenes().apply(seen));
    for (int i = 0; i < probabilities.length; i++) {
      String scene = heads.scenes().labels().get(i);
      scenes.put(scene, probabilities[i]);
      groups.merge(Taxonomy.groupOf(scene), probabilities[i], Double::sum);
    }
    List<SceneTag> tags = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    for (SceneTag tag : SceneRules.tags(scenes, objects, light)) {
      if (scenes.containsKey(tag.id())) {
        float[] weights = heads.scenes().contrast(tag.id());
        Evidence places = EvidenceMapper.map(encoding, tag.id(), weights);
        evidence.add(places);
        tags.add(tag.in(EvidenceRegion.of(places)));
      } else {
        tags.add(tag);
      }
    }
    return new Sight(
        tags, groups, objects, faces, mood(seen), explicitness(encoding.contentShares()), evidence);
  }

  /** The content filter's shares of drawn and photographed pornography. */
  private static double explicitness(float[] shares) {
    return rounded(shares[1] + shares[3]);
  }

  private MoodReading mood(float[] seen) {
    double[] affect = heads.affect().apply(seen);
    double valence = rounded(affect[0]);
    double arousal = rounded(affect[1]);
    double strength = Math.min(1, Math.sqrt(valence * valence + arousal * arousal));
    double confidence = rounded(heads.affectConfidence() * (0.5 + 0.5 * strength));
    return new MoodReading(valence, arousal, confidence, MoodWords.of(valence, arousal));
  }

  private static double rounded(double value) {
    return Math.round(Math.max(-1, Math.min(1, value)) * 1000) / 1000.0;
  }

  @Override
  public String version() {
    return heads.version();
  }

  @Override
  public void close() {
    features.close();
    detector.close();
    faceReader.close();
  }
}
