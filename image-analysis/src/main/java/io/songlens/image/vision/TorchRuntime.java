package io.songlens.image.vision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Settings of DJL's PyTorch engine that must stand before it is loaded. Whatever the operator has
 * set stays.
 */
final class TorchRuntime {
  private static final String CACHE = "DJL_CACHE_DIR";

  private TorchRuntime() {}

  static void prepare() {
    // Songs are made in parallel; two threads inside one photo on a busy two-core machine took 35
    // times
    // as long as one.
    setUnlessSet("ai.djl.pytorch.num_threads", "1");
    setUnlessSet("ai.djl.pytorch.num_interop_threads", "1");
    // The optimiser rewrites a network after its first runs: slower starts, and unequal results.
    setUnlessSet("ai.djl.pytorch.graph_optimizer", "false");
    setUnlessSet("ai.djl.offline", "true");
    setUnlessSet("OPT_OUT_TRACKING", "true");
    if (System.getenv(CACHE) == null && System.getProperty(CACHE) == null && !homeIsWritable()) {
      System.setProperty(CACHE, temporaryCache().toString());
    }
  }

  /** The engine unpacks its native libraries (about 300 MB) once into a folder of the user's. */
  private static boolean homeIsWritable() {
    String home = System.getProperty("user.home", "");
    return !home.isBlank() && !home.equals("?") && Files.isWritable(Path.of(home));
  }

  private static Path temporaryCache() {
    Path cache = Path.of(System.getProperty("java.io.tmpdir"), "songlens-djl");
    try {
      return Files.createDirectories(cache);
    } catch (IOException e) {
      throw new IllegalStateException(
          "No folder can be written for the vision engine; set DJL_CACHE_DIR to one", e);
    }
  }

  private static void setUnlessSet(String name, String value) {
    if (System.getProperty(name) == null && System.getenv(name) == null) {
      System.setProperty(name, value);
    }
  }
}
