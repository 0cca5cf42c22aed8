package io.songlens.image.vision;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import io.songlens.image.decode.PixelImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A TorchScript network from the class path that looks at a square picture, levels 0..255. */
final class Network implements AutoCloseable {
  private final Model model;
  private final int channels;
  private final int side;

  private Network(Model model, int channels, int side) {
    this.model = model;
    this.channels = channels;
    this.side = side;
  }

  /**
   * Loads {@code /models/NAME.pt}, which looks at RGB pictures.
   *
   * @param side of the picture that the network expects, in pixels
   */
  static Network load(String name, int side) {
    return load(name, 3, side);
  }

  /**
   * Loads {@code /models/NAME.pt}.
   *
   * @param channels 3 for RGB, 1 for grey
   * @param side of the picture that the network expects, in pixels
   */
  static Network load(String name, int channels, int side) {
    TorchRuntime.prepare();
    String resource = "/models/" + name + ".pt";
    Model model = Model.newInstance(name, "PyTorch");
    try (InputStream weights = Network.class.getResourceAsStream(resource)) {
      if (weights == null) {
        throw new IllegalStateException("The jar lacks " + resource);
      }
      model.load(new BufferedInputStream(weights), Map.of());
      return new Network(model, channels, side);
    } catch (IOException e) {
      model.close();
      throw new UncheckedIOException("Cannot read " + resource, e);
    } catch (MalformedModelException e) {
      model.close();
      throw new IllegalStateException(resource + " is not a TorchScript network", e);
    }
  }

  /** Runs the network on a squashed photo; every output as numbers, row by row. */
  List<float[]> run(PixelImage photo) {
    return run(NetworkInput.of(photo, side));
  }

  /** Runs the network on planes of levels; safe for many threads. */
  List<float[]> run(float[] planes) {
    // A predictor is cheap and not thread-safe; the network behind it is shared.
    Numbers numbers = new Numbers(new Shape(1, channels, side, side));
    try (Predictor<float[], List<float[]>> predictor = model.newPredictor(numbers)) {
      return predictor.predict(planes);
    } catch (TranslateException e) {
      throw new IllegalStateException("The network " + model.getName() + " failed", e);
    }
  }

  @Override
  public void close() {
    model.close();
  }

  private record Numbers(Shape shape) implements NoBatchifyTranslator<float[], List<float[]>> {
    @Override
    public NDList processInput(TranslatorContext context, float[] picture) {
      return new NDList(context.getNDManager().create(picture, shape));
    }

    @Override
    public List<float[]> processOutput(TranslatorContext context, NDList outputs) {
      List<float[]> numbers = new ArrayList<>();
      for (NDArray output : outputs) {
        numbers.add(output.toType(DataType.FLOAT32, false).toFloatArray());
      }
      return numbers;
    }
  }
}
