package io.songlens.image.vision;

import io.songlens.image.decode.PixelImage;
import io.songlens.image.palette.LightLevels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The models in the jar: a COCO detector, two networks as feature extractors with heads for scenes
 * and mood, a face detector with expressions, and a content filter. MODEL-CARD.md tells where they
 * come from and how good they are.
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
    List<DetectedObject> faint = detector.detect(photo, HumanFaces.FAINTEST);
    List<DetectedObject> objects = faint.stream().filter(ObjectDetector::isSure).toList();
    List<Face> faces = HumanFaces.among(faceReader.read(photo), faint);
    Map<String, Double> head = heads.scenes().probabilities(seen);
    List<SceneTag> tags = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    for (SceneTag tag : SceneTags.choose(SceneRules.beliefs(head, objects, light))) {
      Evidence places = EvidenceMapper.of(encoding, tag.id(), head, heads.scenes());
      if (places != null) {
        evidence.add(places);
      }
      tags.add(tag.in(TagRegion.of(tag.id(), objects, places)));
    }
    return new Sight(
        tags,
        SceneGroups.of(head),
        objects,
        faces,
        heads.mood().read(seen, faces, light),
        explicitness(encoding.contentShares()),
        evidence);
  }

  @Override
  public double explicitness(PixelImage photo, LightLevels light) {
    return explicitness(features.contentShares(photo));
  }

  /** The content filter's shares of drawn and photographed pornography. */
  private static double explicitness(float[] shares) {
    return rounded(shares[1] + shares[3]);
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
