package io.songlens.composer.audio.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongPlan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Mp3PiecesTest {
  private static final Mp3Cut WHOLE = new Mp3Cut(Integer.MAX_VALUE, 40, 40);
  private static final Mp3Cut SHORT = new Mp3Cut(160, 40, 40); // 8 seconds in four pieces
  private static final double SECONDS = 8;
  private static final StereoAudio MUSIC = music(SECONDS);

  static Stream<Arguments> sounds() {
    StereoAudio clicks = Signals.noise(3, -70, SECONDS);
    for (int i = 0; i < clicks.frames(); i += 5000) {
      clicks.left()[i] = 0.7f;
      clicks.right()[i + 100] = -0.5f;
    }
    StereoAudio steps = Signals.steps(-6, 2, -90, 2, -3, 2, -60, 2);
    return Stream.of(
        Arguments.of("music", MUSIC),
        Arguments.of("silence", StereoAudio.silence(MUSIC.frames())),
        Arguments.of("noise", Signals.noise(2, -15, SECONDS)),
        Arguments.of("clicks", clicks),
        Arguments.of("a sine that changes at the cuts", steps));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sounds")
  void thePiecesSoundAsGoodAsTheWhole(String name, StereoAudio audio) {
    assertSoundsAsGood(audio, Mp3Encoder.of(192, 7), SHORT);
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 320})
  void thePiecesSoundAsGoodAsTheWholeAtOtherBitRates(int kbps) {
    assertSoundsAsGood(MUSIC, Mp3Encoder.of(kbps, 7), SHORT);
  }

  @Test
  void piecesWithFewPlacesToJoinSoundAsGoodAsTheWhole() {
    sounds()
        .map(arguments -> (StereoAudio) arguments.get()[1])
        .forEach(audio -> assertSoundsAsGood(audio, Mp3Encoder.of(192, 7), new Mp3Cut(160, 40, 3)));
  }

  @Test
  void aSongOfMoreThanAMinuteSoundsAsGoodAsInOnePiece() {
    StereoAudio audio = music(71);
    assertThat(Mp3Cut.STANDARD.starts(audio.frames() / Mp3Frames.SAMPLES)).hasSize(2);
    assertSoundsAsGood(audio, Mp3Encoder.standard(), Mp3Cut.STANDARD);
  }

  @Test
  void piecesThatFitNowhereAreEncodedAsOne() {
    Mp3Encoder encoder = Mp3Encoder.of(192, 7);
    byte[] whole = encoder.cutting(WHOLE).encode(MUSIC);
    assertThat(encoder.cutting(new Mp3Cut(160, 40, 0)).encode(MUSIC)).isEqualTo(whole);
    assertThat(encoder.cutting(new Mp3Cut(160, 1, 40)).encode(MUSIC)).isNotEqualTo(whole);
  }

  @Test
  void aPieceTakesOverOnlyWhereReservoirAndWindowsFit() {
    Mp3Quality quality = new Mp3Quality(192, 7);
    List<Mp3Piece> pieces =
        sounds()
            .map(sound -> Mp3Piece.encoded(quality, (StereoAudio) sound.get()[1], 0, 150))
            .toList();
    int joints = 0;
    for (Mp3Piece piece : pieces) {
      for (Mp3Piece next : pieces) {
        for (int from = 5; from < 140; from++) {
          OptionalInt joint = piece.joint(next, from);
          if (joint.isPresent()) {
            int frame = joint.getAsInt();
            joints++;
            assertThat(next.frames().mainDataBegin(frame))
                .isLessThanOrEqualTo(piece.frames().mainDataBegin(frame));
            assertThat(next.frames().windows(frame)).isEqualTo(piece.frames().windows(frame));
            assertThat(next.frames().windows(frame - 1))
                .isEqualTo(piece.frames().windows(frame - 1));
          }
        }
      }
    }
    assertThat(joints).isPositive();
  }

  @Test
  void theHeaderCountsAndChecksTheJoinedFrames() {
    byte[] mp3 = Mp3Encoder.of(192, 7).cutting(SHORT).encode(MUSIC);
    ByteBuffer header = ByteBuffer.wrap(mp3);
    int tag = 36;
    int frameBytes = 576;
    int gaps = header.getInt(tag + 140) & 0xffffff;
    int frames = header.getInt(tag + 8);
    assertThat(frames).isEqualTo(mp3.length / frameBytes - 1);
    assertThat(frames * Mp3Frames.SAMPLES - (gaps >> 12) - (gaps & 0xfff))
        .isEqualTo(MUSIC.frames());
    assertThat(header.getInt(tag + 12)).isEqualTo(mp3.length);
    assertThat(header.getInt(tag + 148)).isEqualTo(mp3.length);
    assertThat(header.getShort(tag + 152) & 0xffff).isEqualTo(crc(mp3, frameBytes, mp3.length));
    assertThat(header.getShort(tag + 154) & 0xffff).isEqualTo(crc(mp3, 0, tag + 154));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void theNumberOfProcessorsMakesNoDifference(int processors) throws Exception {
    Mp3Encoder encoder = Mp3Encoder.of(192, 7).cutting(SHORT);
    ForkJoinPool pool = new ForkJoinPool(processors);
    try {
      assertThat(pool.submit(() -> encoder.encode(MUSIC)).get()).isEqualTo(encoder.encode(MUSIC));
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void songsUnderAMinuteAreOnePieceAndLongerOnesAnEvenNumber() {
    assertThat(Mp3Cut.STANDARD.starts(0)).containsExactly(0);
    assertThat(Mp3Cut.STANDARD.starts(2499)).containsExactly(0);
    assertThat(Mp3Cut.STANDARD.starts(2500)).containsExactly(0, 1250);
    assertThat(Mp3Cut.STANDARD.starts(7500)).hasSize(6);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sounds")
  void ffmpegFindsNoFaultInTheJoinedFrames(String name, StereoAudio audio, @TempDir Path folder)
      throws Exception {
    assumeTrue(runs("ffmpeg", "-version"), "needs FFmpeg");
    for (int kbps : List.of(128, 320)) {
      Path file = folder.resolve("song.mp3");
      Files.write(file, Mp3Encoder.of(kbps, 7).cutting(SHORT).encode(audio));
      String path = file.toString();
      assertThat(output("ffmpeg", "-v", "warning", "-f", "mp3", "-i", path, "-f", "null", "-"))
          .isEmpty();
    }
  }

  /** The error of each codec frame is as the whole encoding's, but for what a cut may cost. */
  private static void assertSoundsAsGood(StereoAudio audio, Mp3Encoder encoder, Mp3Cut cut) {
    byte[] joined = encoder.cutting(cut).encode(audio);
    byte[] whole = encoder.cutting(WHOLE).encode(audio);
    assertThat(joined).hasSameSizeAs(whole);
    double[] errors = errors(audio, encoder.decoded(joined));
    double[] wholeErrors = errors(audio, encoder.decoded(whole));
    for (int frame = 0; frame < errors.length; frame++) {
      // The reservoir is filled differently, so a frame may get fewer bits than in the whole.
      double worst = -90;
      for (int i = Math.max(0, frame - 2); i <= Math.min(errors.length - 1, frame + 2); i++) {
        worst = Math.max(worst, wholeErrors[i]);
      }
      assertThat(errors[frame]).as("codec frame %d", frame).isLessThan(worst + 3);
    }
    double mean = IntStream.range(0, errors.length).mapToDouble(i -> errors[i]).average().orElse(0);
    double wholeMean =
        IntStream.range(0, errors.length).mapToDouble(i -> wholeErrors[i]).average().orElse(0);
    assertThat(mean).isLessThan(wholeMean + 0.1);
  }

  /** The level of the difference in each codec frame, in dBFS, silence being -120. */
  private static double[] errors(StereoAudio audio, StereoAudio decoded) {
    assertThat(decoded.frames()).isEqualTo(audio.frames());
    double[] errors = new double[audio.frames() / Mp3Frames.SAMPLES];
    for (int frame = 0; frame < errors.length; frame++) {
      double power = 0;
      for (int i = frame * Mp3Frames.SAMPLES; i < (frame + 1) * Mp3Frames.SAMPLES; i++) {
        double l = audio.left()[i] - decoded.left()[i];
        double r = audio.right()[i] - decoded.right()[i];
        power += (l * l + r * r) / 2 / Mp3Frames.SAMPLES;
      }
      errors[frame] = Decibels.fromPower(power + 1e-12);
    }
    return errors;
  }

  /** Struck notes of ten partials, some at once, over a soft noise. */
  private static StereoAudio music(double seconds) {
    StereoAudio audio = Signals.noise(1, -50, seconds);
    SeededRandom random = new Seed(7).random();
    for (int start = 0; start < audio.frames(); start += 9_000) {
      double hz = 110 * StrictMath.pow(2, random.nextInt(36) / 12.0);
      double pan = random.nextDouble();
      for (int i = 0; i < 40_000 && start + i < audio.frames(); i++) {
        double value = 0;
        for (int partial = 1; partial <= 10; partial++) {
          double angle = 2 * Math.PI * hz * partial * i / SongPlan.SAMPLE_RATE_HZ;
          value += Math.sin(angle) * Math.exp(-i * partial / 20_000.0) / partial;
        }
        audio.left()[start + i] += (float) (0.12 * pan * value);
        audio.right()[start + i] += (float) (0.12 * (1 - pan) * value);
      }
    }
    return audio;
  }

  /** CRC-16/ARC, bit by bit. */
  private static int crc(byte[] bytes, int from, int to) {
    int crc = 0;
    for (int i = from; i < to; i++) {
      crc ^= bytes[i] & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xa001;
      }
    }
    return crc;
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      output(command);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
