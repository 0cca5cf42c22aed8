package io.songlens.image.decode;

import ai.djl.util.Utils;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import nu.pattern.OpenCV;
import org.opencv.core.Core;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps OpenCV's native library (65 MB) unpacked beside DJL's, so that it is unpacked once and not
 * at every start. The file must match the size and checksum in the jar; many processes may start at
 * once.
 */
final class OpenCvLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(OpenCvLibrary.class);

  private OpenCvLibrary() {}

  /** Loads it from the cache, or from a temporary folder if there can be no cache. */
  static void load() {
    URL packed =
        OpenCV.class.getResource(
            "/nu/pattern/opencv/linux/x86_64/lib" + Core.NATIVE_LIBRARY_NAME + ".so");
    boolean fits =
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64");
    if (packed != null && fits) {
      try {
        System.load(unpacked(packed, Utils.getCacheDir().resolve("opencv")).toString());
        return;
      } catch (IOException | UnsatisfiedLinkError e) {
        LOG.info("OpenCV is unpacked anew, which takes longer: no cache for it ({})", e.toString());
      }
    }
    OpenCV.loadLocally();
  }

  /** The library's file in that folder, unpacked if it is not there or not whole. */
  static Path unpacked(URL packed, Path folder) throws IOException {
    if (!(packed.openConnection() instanceof JarURLConnection connection)) {
      throw new IOException("not in a jar: " + packed);
    }
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      ZipEntry entry = connection.getJarEntry();
      String name = "lib%s-%08x.so".formatted(Core.NATIVE_LIBRARY_NAME, entry.getCrc());
      Path file = Files.createDirectories(folder).toAbsolutePath().resolve(name);
      if (!matches(file, entry)) {
        Path part = Files.createTempFile(folder, name, ".part"); // for its owner only
        try {
          try (InputStream content = jar.getInputStream(entry);
              OutputStream to = Files.newOutputStream(part)) {
            content.transferTo(to);
          }
          if (!matches(part, entry)) {
            throw new IOException("could not be written whole: " + part);
          }
          Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
          Files.deleteIfExists(part);
        }
      }
      return file;
    }
  }

  private static boolean matches(Path file, ZipEntry entry) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) {
      return false;
    }
    CRC32 sum = new CRC32();
    try (InputStream content = new CheckedInputStream(Files.newInputStream(file), sum)) {
      byte[] buffer = new byte[1 << 20];
      while (content.read(buffer) >= 0) {
        // the sum is taken on the way
      }
    }
    return sum.getValue() == entry.getCrc();
  }
}
