package io.songlens.image.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCvLibraryTest {
  private static final byte[] CONTENT = "a library".repeat(9000).getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private Path cache;
  private URL packed;

  @BeforeEach
  void packLibrary() throws IOException {
    cache = folder.resolve("deep/cache");
    Path jar = folder.resolve("some.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("native.so"));
      out.write(CONTENT);
    }
    packed = URI.create("jar:" + jar.toUri() + "!/native.so").toURL();
  }

  @Test
  void itIsUnpackedOnce() throws IOException {
    Path first = OpenCvLibrary.unpacked(packed, cache);
    Object made = Files.getAttribute(first, "unix:ino");

    Path second = OpenCvLibrary.unpacked(packed, cache);

    assertThat(second).isEqualTo(first).hasBinaryContent(CONTENT);
    assertThat(Files.getAttribute(second, "unix:ino")).isEqualTo(made);
  }

  @Test
  void aDamagedFileIsReplaced() throws IOException {
    Path file = OpenCvLibrary.unpacked(packed, cache);
    byte[] other = CONTENT.clone();
    other[4000] ^= 1;
    Files.write(file, other);
    assertThat(OpenCvLibrary.unpacked(packed, cache)).hasBinaryContent(CONTENT);
    Files.write(file, new byte[10], StandardOpenOption.TRUNCATE_EXISTING);

    assertThat(OpenCvLibrary.unpacked(packed, cache)).hasBinaryContent(CONTENT);
  }

  @Test
  void manyMayUnpackAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Path> unpack = () -> OpenCvLibrary.unpacked(packed, cache);
      for (Future<Path> file : threads.invokeAll(List.of(unpack, unpack, unpack, unpack, unpack))) {
        assertThat(file.get()).hasBinaryContent(CONTENT);
      }
    } finally {
      threads.shutdown();
    }
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsAnOrdinaryFault() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> OpenCvLibrary.unpacked(packed, file.resolve("cache")))
        .isInstanceOf(IOException.class);
  }
}
