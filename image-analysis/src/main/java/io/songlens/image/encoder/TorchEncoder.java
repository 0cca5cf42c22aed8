package io.songlens.image.encoder;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A TorchScript image encoder. Thread-safe. */
final class TorchEncoder implements AutoCloseable {
  private final Path file;
  private final Model model;
  private final int side;

  private TorchEncoder(Path file, Model model, int side) {
    this.file = file;
    this.model = model;
    this.side = side;
  }

  /**
   * Loads an encoder and tries it on a picture.
   *
   * @param side of its pictures, in pixels
   * @param size numbers that an embedding must have
   * @throws UnusableModelException if it is none or does not fit
   */
  static TorchEncoder load(Path file, int side, int size) {
    Path whole = file.toAbsolutePath();
    Model model = Model.newInstance("encoder", "PyTorch");
    TorchEncoder encoder = new TorchEncoder(file, model, side);
    try {
      // A model saved on a graphics card is brought to the processor.
      model.load(whole.getParent(), whole.getFileName().toString(), Map.of("mapLocation", "true"));
      encoder.requireFit(size);
      return encoder;
    } catch (IOException | MalformedModelException | EngineException e) {
      model.close();
      throw new UnusableModelException(
          "The vision model %s is not a TorchScript file: %s".formatted(file, firstLine(e)), e);
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  private void requireFit(int size) {
    float[] picture = new float[3 * side * side];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (float) (i % 101) / 50 - 1;
    }
    Output output;
    try {
      output = run(picture);
    } catch (TranslateException | RuntimeException e) {
      throw new UnusableModelException(
          "The vision model %s cannot take a picture of %d x %d: %s"
              .formatted(file, side, side, firstLine(e)),
          e);
    }
    if (output.shape().size() != output.shape().get(output.shape().dimension() - 1)) {
      throw new UnusableModelException(
          "The vision model %s answers a picture with %s numbers, not with one embedding"
              .formatted(file, output.shape()));
    }
    if (output.numbers().length != size) {
      throw new UnusableModelException(
          "The vision model %s makes embeddings of %d numbers, but those of the labels have %d"
              .formatted(file, output.numbers().length, size));
    }
    if (!isFinite(output.numbers())) {
      throw new UnusableModelException(
          "The vision model %s answers a picture with numbers that are not finite".formatted(file));
    }
  }

  /** The embedding of a prepared picture. */
  double[] embedding(float[] planes) {
    Output output;
    try {
      output = run(planes);
    } catch (TranslateException e) {
      throw new IllegalStateException("The vision model " + file + " failed", e);
    }
    if (!isFinite(output.numbers())) {
      throw new IllegalStateException(
          "The vision model " + file + " answered a photo with numbers that are not finite");
    }
    double[] embedding = new double[output.numbers().length];
    for (int i = 0; i < embedding.length; i++) {
      embedding[i] = output.numbers()[i];
    }
    return embedding;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Output(Shape shape, float[] numbers) {}

  private Output run(float[] planes) throws TranslateException {
    // A predictor is cheap and not thread-safe; the network behind it is shared.
    Numbers numbers = new Numbers(new Shape(1, 3, side, side));
    try (Predictor<float[], Output> predictor = model.newPredictor(numbers)) {
      return predictor.predict(planes);
    }
  }

  private record Numbers(Shape shape) implements NoBatchifyTranslator<float[], Output> {
    @Override
    public NDList processInput(TranslatorContext context, float[] picture) {
      return new NDList(context.getNDManager().create(picture, shape));
    }

    @Override
    public Output processOutput(TranslatorContext context, NDList outputs) {
      NDArray first = outputs.get(0);
      return new Output(first.getShape(), first.toType(DataType.FLOAT32, false).toFloatArray());
    }
  }

  private static boolean isFinite(float[] numbers) {
    for (float number : numbers) {
      if (!Float.isFinite(number)) {
        return false;
      }
    }
    return true;
  }

  private static String firstLine(Throwable fault) {
    Throwable cause = fault;
    while (cause instanceof TranslateException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage())
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("no reason given");
  }

  @Override
  public void close() {
    model.close();
  }
}
