package io.songlens.image.decode;

import org.opencv.core.Core;

/** Loads OpenCV's native library once per JVM. */
public final class OpenCvRuntime {
  private static final boolean LOADED = load();

  private OpenCvRuntime() {}

  /**
   * Returns once OpenCV can be called.
   *
   * @throws UnsatisfiedLinkError if there is no library for this platform
   */
  public static void require() {
    if (!LOADED) {
      throw new IllegalStateException("OpenCV was not loaded");
    }
  }

  private static boolean load() {
    OpenCvLibrary.load();
    // Songs are made in parallel; threads inside one photo would only fight over the cores.
    Core.setNumThreads(1);
    return true;
  }
}
