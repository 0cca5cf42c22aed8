package io.songlens.image.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Needs Debian's libheif-examples, which .ci/run installs. */
class HeifTest {
  private static final PhotoLimits QUICK = new PhotoLimits(1 << 20, 10_000_000, 10, 600);

  private final PhotoDecoder decoder = new PhotoDecoder(PhotoLimits.DEFAULT);

  @TempDir private Path folder;

  @AfterEach
  void noTemporaryFileIsLeft() throws IOException {
    assertThat(TestHeif.temporaryFolders()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"heic", "avif"})
  void photosAndTheirTimesAreRead(String format) throws IOException {
    TestTiff metadata = TestExif.block(ByteOrder.BIG_ENDIAN, 1, "2024:06:21 21:40:05");
    byte[] file = TestHeif.of(TestExif.photo("JPEG", metadata), format, folder);

    Decoded.Photo photo = (Decoded.Photo) decoder.decode(file);

    assertThat(photo.takenAt()).isEqualTo(LocalDateTime.of(2024, 6, 21, 21, 40, 5));
    assertThat(photo.width()).isEqualTo(96);
    assertThat(photo.height()).isEqualTo(64);
    assertThat(isRed(photo.pixels(), 5, 5)).isTrue();
    assertThat(isRed(photo.pixels(), 90, 60)).isFalse();
  }

  /** Phones tell the turn twice: as a property of the picture, which counts, and in EXIF. */
  @Test
  void aPhotoIsTurnedOnceThoughTheTurnIsToldTwice() throws IOException {
    TestTiff metadata = TestExif.block(ByteOrder.BIG_ENDIAN, 8, "2024:06:21 21:40:05");
    byte[] file = TestHeif.of(TestExif.photo("JPEG", metadata), "avif", folder);

    Decoded.Photo photo = (Decoded.Photo) decoder.decode(TestHeif.turned(file));

    assertThat(photo.width()).isEqualTo(64);
    assertThat(photo.height()).isEqualTo(96);
    assertThat(isRed(photo.pixels(), 5, 90)).isTrue(); // a quarter to the left
    assertThat(isRed(photo.pixels(), 5, 5)).isFalse();
  }

  private static boolean isRed(PixelImage image, int x, int y) {
    int at = 3 * (image.width() * y + x);
    return (image.bgr()[at + 2] & 0xFF) > 180 && (image.bgr()[at] & 0xFF) < 90;
  }

  @Test
  void aCutOrBrokenFileIsRefused() throws IOException {
    byte[] file = TestHeif.of(TestExif.photo("JPEG", null), "heic", folder);
    byte[] scrambled = file.clone();
    Arrays.fill(scrambled, file.length - file.length / 4, file.length, (byte) 0x5A);

    assertThat(decoder.decode(Arrays.copyOf(file, file.length - 10)))
        .isEqualTo(new Decoded.Rejected(Refusal.TRUNCATED));
    assertThat(decoder.decode(scrambled)).isNotNull();
  }

  @Test
  void aFileThatClaimsTooManyPixelsNeverReachesTheTool() throws IOException {
    byte[] file = TestHeif.of(TestExif.photo("JPEG", null), "heic", folder);
    byte[] claims = TestHeif.claiming(file, 60_000, 60_000);
    Path trap = tool("touch " + folder.resolve("was-run"));

    Decoded decoded = new PhotoDecoder(PhotoLimits.DEFAULT, new HeifTool(trap)).decode(claims);

    assertThat(decoded)
        .isInstanceOfSatisfying(
            Decoded.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(Refusal.TOO_MANY_PIXELS));
    assertThat(folder.resolve("was-run")).doesNotExist();
  }

  @Test
  void withoutTheToolTheRefusalSaysWhatToDo() throws IOException {
    byte[] file = TestHeif.of(TestExif.photo("JPEG", null), "heic", folder);

    Decoded decoded = new PhotoDecoder(PhotoLimits.DEFAULT, null).decode(file);

    assertThat(decoded)
        .isInstanceOfSatisfying(
            Decoded.Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(Refusal.UNSUPPORTED_FORMAT);
              assertThat(rejected.message()).contains("libheif-examples", "JPEG or PNG");
            });
    assertThat(HeifTool.find("/nowhere:" + folder)).isNull();
    assertThat(HeifTool.find(null)).isNull();
  }

  @Test
  void aToolThatHangsIsStoppedWithItsChildren() throws IOException {
    byte[] file = TestHeif.of(TestExif.photo("JPEG", null), "heic", folder);
    Path hangs = tool("sleep 3127 & sleep 3127");

    Decoded decoded = new PhotoDecoder(QUICK, new HeifTool(hangs)).decode(file);

    assertThat(decoded).isEqualTo(new Decoded.Rejected(Refusal.TOO_SLOW));
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
        .noneMatch(child -> child.info().commandLine().orElse("").contains("3127"));
  }

  @Test
  void aToolThatFailsOrWritesNonsenseMeansADamagedPhoto() throws IOException {
    byte[] file = TestHeif.of(TestExif.photo("JPEG", null), "heic", folder);
    for (String script : new String[] {"exit 3", "exit 0", "echo no > out.jpg", "kill -9 $$"}) {
      Decoded decoded = new PhotoDecoder(QUICK, new HeifTool(tool(script))).decode(file);

      assertThat(decoded).as(script).isInstanceOf(Decoded.Rejected.class);
    }
  }

  @Test
  void theToolSeesAFileForItsOwnerOnlyAndNoEnvironment() throws IOException {
    byte[] file = TestHeif.of(TestExif.photo("JPEG", null), "heic", folder);
    Path seen = folder.resolve("seen");
    Path looks = tool("{ /usr/bin/stat -c %a . in.heif; /usr/bin/env; } > " + seen);

    new PhotoDecoder(QUICK, new HeifTool(looks)).decode(file);

    assertThat(Files.readAllLines(seen)).startsWith("700", "600");
    assertThat(Files.readString(seen)).doesNotContain("HOME=");
  }

  private Path tool(String script) throws IOException {
    Path program = folder.resolve("tool");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }
}
