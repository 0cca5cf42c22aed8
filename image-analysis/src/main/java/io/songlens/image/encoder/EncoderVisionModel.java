package io.songlens.image.encoder;

import io.songlens.image.decode.PixelImage;
import io.songlens.image.palette.LightLevels;
import io.songlens.image.vision.BundledVisionModel;
import io.songlens.image.vision.SceneGroups;
import io.songlens.image.vision.SceneRules;
import io.songlens.image.vision.SceneTags;
import io.songlens.image.vision.Sight;
import io.songlens.image.vision.VisionModel;
import java.util.List;
import java.util.Map;

/**
 * Scenes from an image encoder and label embeddings of the operator's choice (zero-shot
 * classification after Radford et al. 2021: the softmax over scaled cosines), joined with objects
 * and light by the rules of the bundled model; everything else is that model's. Photos stay on this
 * machine.
 */
public final class EncoderVisionModel implements VisionModel {
  private static final int CHECKSUM_DIGITS = 12;

  private final VisionModel rest;
  private final TorchEncoder encoder;
  private final LabelSet labels;
  private final String version;

  private EncoderVisionModel(
      VisionModel rest, TorchEncoder encoder, LabelSet labels, String sha256) {
    this.rest = rest;
    this.encoder = encoder;
    this.labels = labels;
    this.version =
        "encoder-%s-%s+%s"
            .formatted(labels.version(), sha256.substring(0, CHECKSUM_DIGITS), rest.version());
  }

  /**
   * Loads an encoder, fetching it first if need be, and the bundled model, and tries the encoder on
   * a picture.
   *
   * @throws UnusableModelException if the encoder or its labels cannot be used; the message says
   *     why in one sentence
   * @throws IllegalStateException if the bundled model cannot be loaded on this machine
   */
  public static EncoderVisionModel open(EncoderSettings settings) {
    return open(settings, ModelStore.standard());
  }

  static EncoderVisionModel open(EncoderSettings settings, ModelStore store) {
    LabelSet labels = LabelFile.read(settings.labels());
    ModelStore.Located file = store.locate(settings.model(), labels.modelSha256());
    VisionModel bundled = BundledVisionModel.open();
    try {
      TorchEncoder encoder =
          TorchEncoder.load(file.file(), labels.preparation().side(), labels.size());
      return new EncoderVisionModel(bundled, encoder, labels, file.sha256());
    } catch (RuntimeException e) {
      bundled.close();
      throw e;
    }
  }

  @Override
  public Sight look(PixelImage photo, LightLevels light) {
    Sight other = rest.look(photo, light);
    Map<String, Double> scenes =
        labels.scenes(encoder.embedding(labels.preparation().planes(photo)));
    return new Sight(
        SceneTags.choose(SceneRules.beliefs(scenes, other.objects(), light)),
        SceneGroups.of(scenes),
        other.objects(),
        other.faces(),
        other.mood(),
        other.explicitness(),
        List.of());
  }

  @Override
  public double explicitness(PixelImage photo, LightLevels light) {
    return rest.explicitness(photo, light);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public void close() {
    encoder.close();
    rest.close();
  }
}
