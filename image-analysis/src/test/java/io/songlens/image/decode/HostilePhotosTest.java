package io.songlens.image.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.image.decode.HostileBombs.Bomb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile files of every format: none may crash the decoder, hold it up or leave anything behind.
 * {@code -Dsonglens.hostile=10000} makes it as many.
 */
class HostilePhotosTest {
  private static final int FILES = Integer.getInteger("songlens.hostile", 1500);
  private static final long MOST_MILLIS = 5_000;
  private static final long MOST_GROWTH = 64 << 20;

  private final PhotoDecoder decoder = new PhotoDecoder(PhotoLimits.DEFAULT);
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private long slowestMillis;
  private String slowest = "";

  @TempDir private Path folder;

  @Test
  void hostileFilesDoNoHarm() throws IOException {
    List<byte[]> seeds = HostileSeeds.ordinary();
    List<byte[]> heifs = HostileSeeds.heif(folder);
    List<Bomb> bombs = HostileBombs.all();
    Set<Path> before = temporaryFiles();
    long heapBefore = 0;
    long allBefore = 0;
    for (int i = 0; i < FILES; i++) {
      if (i < bombs.size()) {
        decode(bombs.get(i).name(), bombs.get(i).maker().make());
      } else {
        boolean heif = i % 50 == 7;
        decode("file " + i, new HostileChanges(i).of(heif ? heifs : seeds));
      }
      if (i == FILES / 2) {
        heapBefore = heap();
        allBefore = resident();
      }
    }

    long heapGrowth = heap() - heapBefore;
    long growth = resident() - allBefore;
    System.out.printf(
        "%d hostile files: %s; slowest %s, %d ms; second half: heap %+d KiB, process %+d KiB%n",
        FILES, outcomes, slowest, slowestMillis, heapGrowth >> 10, growth >> 10);
    assertThat(slowestMillis).as(slowest).isLessThan(MOST_MILLIS);
    assertThat(heapGrowth).isLessThan(MOST_GROWTH);
    assertThat(growth).isLessThan(4 * MOST_GROWTH); // native memory too
    assertThat(temporaryFiles()).isEqualTo(before);
    // Not all are refused at the door: pixels were decoded too.
    assertThat(outcomes)
        .containsKeys("a photo", "DAMAGED", "TRUNCATED", "TOO_MANY_PIXELS", "TOO_SLOW");
  }

  private void decode(String name, byte[] file) {
    long start = System.nanoTime();
    Decoded decoded;
    try {
      decoded = decoder.decode(file);
    } catch (RuntimeException | Error e) {
      throw new AssertionError(name + " of " + file.length + " bytes broke the decoder", e);
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    if (millis > slowestMillis) {
      slowestMillis = millis;
      slowest = name;
    }
    if (decoded instanceof Decoded.Rejected rejected) {
      assertThat(rejected.message()).as(name).isNotBlank();
      outcomes.merge(rejected.reason().name(), 1, Integer::sum);
    } else {
      PixelImage pixels = ((Decoded.Photo) decoded).pixels();
      assertThat(Math.max(pixels.width(), pixels.height()))
          .as("%s: %s", name, decoded)
          .isBetween(32, PhotoDecoder.MAX_SIDE);
      outcomes.merge("a photo", 1, Integer::sum);
    }
    if (Boolean.getBoolean("songlens.hostile.verbose") && millis > 300) {
      System.out.println(name + ": " + millis + " ms, " + decoded);
    }
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static long resident() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
          .sum();
    }
  }

  /** Those that this process or a decoder may have made. */
  private static Set<Path> temporaryFiles() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(
              file -> file.getFileName().toString().matches("(songlens|imageio|\\+~JF).*"))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }
}
