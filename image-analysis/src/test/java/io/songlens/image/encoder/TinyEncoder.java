package io.songlens.image.encoder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * TorchScript files without weights, written by hand: a zip archive of the module's code and of its
 * pickled, empty state.
 */
public final class TinyEncoder {
  /** Mean red, green and blue of the picture, one number each. */
  public static final String MEAN_COLOUR = "torch.flatten(torch.adaptive_avg_pool2d(x, [1, 1]), 1)";

  /** The pickle of {@code Tiny()} with {@code training = False}. */
  private static final String STATE =
      "\u0080\u0002c__torch__\nTiny\nq\0)\u0081}(X\b\0\0\0trainingq\u0001\u0089ubq\u0002.";

  /** The pickle of {@code ()}. */
  private static final String NO_CONSTANTS = "\u0080\u0002).";

  private TinyEncoder() {}

  /** A network that answers a picture {@code x} with the value of a TorchScript expression. */
  public static byte[] answering(String expression) {
    String code =
        """
        class Tiny(Module):
          __parameters__ = []
          __buffers__ = []
          training : bool
          def forward(self: __torch__.Tiny,
            x: Tensor) -> Tensor:
            return %s
        """
            .formatted(expression);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(file)) {
      add(archive, "data.pkl", STATE);
      add(archive, "code/__torch__.py", code);
      add(archive, "constants.pkl", NO_CONSTANTS);
      add(archive, "version", "3\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static void add(ZipOutputStream archive, String name, String content) throws IOException {
    archive.putNextEntry(new ZipEntry("archive/" + name));
    archive.write(content.getBytes(StandardCharsets.ISO_8859_1));
    archive.closeEntry();
  }

  /**
   * A label file for {@link #MEAN_COLOUR}.
   *
   * @param labels scene, then its embedding: "fire 1 0 0"
   */
  public static String labels(String... labels) {
    List<String> entries = new ArrayList<>();
    for (String label : labels) {
      String[] words = label.split(" ", 2);
      entries.add(
          "{\"id\": \"%s\", \"embedding\": [%s]}"
              .formatted(words[0], words.length > 1 ? words[1].replace(" ", ", ") : ""));
    }
    return """
        {
          "version": "colours-1",
          "imageSize": 32,
          "mean": [0, 0, 0],
          "std": [1, 1, 1],
          "resize": "squash",
          "logitScale": 20,
          "labels": [%s]
        }
        """
        .formatted(String.join(",\n", entries));
  }
}
