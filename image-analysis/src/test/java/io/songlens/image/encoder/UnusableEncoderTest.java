package io.songlens.image.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator reads when an encoder does not fit: one sentence that says why. */
class UnusableEncoderTest {
  private static final String LABELS = TinyEncoder.labels("beach 1 0 0", "forest 0 1 0");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "torch.flatten(x, 1) | embeddings of 3072 numbers, but those of the labels have 3",
        "torch.adaptive_avg_pool2d(x, [2, 2]) | with (1, 3, 2, 2) numbers, not with one embedding",
        "torch.flatten(torch.adaptive_avg_pool2d(torch.div(x, 0.), [1, 1]), 1)"
            + " | answers a picture with numbers that are not finite",
        "torch.reshape(x, [1, 7]) | cannot take a picture of 32 x 32: ",
        "torch.no_such_thing(x) | is not a TorchScript file: Unknown builtin op",
      })
  void aNetworkThatDoesNotFitIsRefused(String expression, String reason) {
    assertRefused(expression, LABELS, reason);
  }

  @Test
  void aFileOfAnotherKindIsRefused() {
    ModelFolder files = new ModelFolder(folder);
    Path model = files.model("not a network".getBytes(StandardCharsets.UTF_8));

    assertRefused(
        new EncoderSettings(model.toString(), files.labels(LABELS)), "is not a TorchScript file");
  }

  @Test
  void missingFilesAreNamed() {
    ModelFolder files = new ModelFolder(folder);
    String none = folder.resolve("none").toString();

    assertRefused(
        new EncoderSettings(none, files.labels(LABELS)),
        "The vision model " + none + " does not exist");
    assertRefused(
        new EncoderSettings(none, Path.of(none)), "The label file " + none + " does not exist");
    assertRefused(
        new EncoderSettings("ftp://example.org/m.pt", files.labels(LABELS)),
        "neither a path nor an http, https or file URL");
    assertRefused(new EncoderSettings("https://a b", files.labels(LABELS)), "address is not sound");
  }

  @Test
  void anotherChecksumThanTheLabelsIsRefused() {
    String other = "0".repeat(64);
    String labels = LABELS.replace("{\n", "{\"sha256\": \"" + other + "\",\n");

    assertRefused(TinyEncoder.MEAN_COLOUR, labels, "but its labels are for " + other);
  }

  @Test
  void labelsOutsideTheVocabularyAreListed() {
    assertRefused(
        TinyEncoder.MEAN_COLOUR,
        TinyEncoder.labels("beach 1 0 0", "volcano 0 1 0", "attic 0 0 1", "unknown 1 1 1"),
        "has labels that are no scenes of Songlens: attic, volcano");
  }

  @Test
  void oneSceneIsNoChoice() {
    assertRefused(
        TinyEncoder.MEAN_COLOUR,
        TinyEncoder.labels("beach 1 0 0", "beach 1 1 0"),
        "has labels for 1 scenes; at least 2 are needed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": \"colours-1\", |  | at $ lacks \"version\"",
        "\"colours-1\" | 7 | $.version is not a text",
        "32 | 8 | at $.imageSize has 8.0, which is not from 16.0 to 1024.0",
        "[0, 0, 0] | [0, 0] | at $.mean has 2 numbers",
        "[1, 1, 1] | [1, 0, 1] | at $.std[1] has 0.0, which is not from",
        "\"squash\" | \"stretch\" | $.resize is neither \"squash\" nor \"center-crop\"",
        "20 | \"high\" | $.logitScale is not a number",
        "[0, 1, 0] | [0, 1] | at $.labels[1].embedding has an embedding of 2 numbers",
        "[0, 1, 0] | [0, 0, 0] | at $.labels[1].embedding has an embedding that is empty or all",
        "[0, 1, 0] | [0, null, 0] | $.labels[1].embedding[1] is not a number",
        "\"id\": \"beach\", |  | at $.labels[0] lacks \"id\"",
        "\"labels\": [ | \"labels\": [[], | $.labels[0] is not an object",
        "\"logitScale\" | \"sha256\": \"12\", \"logitScale\" | $.sha256 is not a SHA-256",
        "\"imageSize\" | imageSize\" | is not sound JSON: ",
      })
  void aBrokenLabelFileIsToldWithThePlace(String good, @Nullable String bad, String reason) {
    String labels = TinyEncoder.labels("beach 1 0 0", "forest 0 1 0");
    assertThat(labels).contains(good);

    assertRefused(TinyEncoder.MEAN_COLOUR, labels.replace(good, bad == null ? "" : bad), reason);
  }

  @Test
  void aLabelFileCutShortIsRefused() {
    assertRefused(
        TinyEncoder.MEAN_COLOUR, LABELS.substring(0, LABELS.length() / 2), "is not sound JSON");
  }

  private void assertRefused(String expression, String labels, String reason) {
    assertRefused(new ModelFolder(folder).settings(expression, labels), reason);
  }

  private void assertRefused(EncoderSettings settings, String reason) {
    assertThatThrownBy(() -> EncoderVisionModel.open(settings, new ModelFolder(folder).store()))
        .isInstanceOf(UnusableModelException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }
}
