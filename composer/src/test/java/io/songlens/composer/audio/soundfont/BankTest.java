package io.songlens.composer.audio.soundfont;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankTest {
  private static final int KEYS = 43;
  private static final int VELOCITIES = 44;
  private static final int PAN = 17;
  private static final int ATTENUATION = 48;
  private static final int FINE_TUNE = 52;
  private static final int SAMPLE = 53;
  private static final int ROOT_KEY = 58;
  private static final int[] INSTRUMENT = {41, 0};

  private final Path file;

  BankTest(@TempDir Path folder) {
    this.file = folder.resolve("test.sf2");
  }

  private static TestBank ramp() {
    return new TestBank().sample(new short[] {0, 100, 200, 300, 400, 500, 600, 700}, 2, 6);
  }

  private Bank open(TestBank bank) throws IOException {
    return Bank.open(bank.write(file));
  }

  private static int range(int low, int high) {
    return low | high << 8;
  }

  private static Layer only(Bank bank, int key, int velocity) {
    List<Channels> sounds = bank.layers(0, false, key, velocity);
    assertThat(sounds).hasSize(1);
    return sounds.get(0).first();
  }

  @Test
  void aZoneSoundsForItsKeysAndVelocitiesOnly() throws IOException {
    Bank bank =
        open(
            ramp()
                .zone(new int[] {KEYS, range(40, 60)}, new int[] {SAMPLE, 0})
                .zone(
                    new int[] {KEYS, range(61, 80)},
                    new int[] {VELOCITIES, range(100, 127)},
                    new int[] {SAMPLE, 0})
                .presetZone(new int[] {KEYS, range(50, 127)}, INSTRUMENT));
    assertThat(bank.layers(0, false, 49, 64)).isEmpty();
    assertThat(bank.layers(0, false, 50, 64)).hasSize(1);
    assertThat(bank.layers(0, false, 61, 99)).isEmpty();
    assertThat(bank.layers(0, false, 61, 100)).hasSize(1);
    assertThat(bank.layers(0, false, 81, 127)).isEmpty();
  }

  @Test
  void itTellsHowMuchMemoryTheRecordingsThatWerePlayedTake() throws IOException {
    Bank bank = open(ramp().zone(new int[] {SAMPLE, 0}).presetZone(INSTRUMENT));
    assertThat(bank.keptBytes()).isZero();
    Recording played = only(bank, 60, 64).recording();
    only(bank, 61, 64);
    assertThat(bank.keptBytes()).isEqualTo(2L * played.padded().length);
  }

  @Test
  void aPresetAddsToWhatItsInstrumentSays() throws IOException {
    Bank bank =
        open(
            ramp()
                .zone(new int[] {FINE_TUNE, 7}, new int[] {PAN, -20}) // global, no sample
                .zone(new int[] {FINE_TUNE, 11}, new int[] {SAMPLE, 0})
                .presetZone(new int[] {FINE_TUNE, 100}, new int[] {PAN, 5})
                .presetZone(new int[] {PAN, 300}, INSTRUMENT));
    Layer layer = only(bank, 60, 127);
    assertThat(layer.value(Generator.FINE_TUNE)).isEqualTo(111);
    assertThat(layer.value(Generator.PAN)).isEqualTo(280);
  }

  @Test
  void whatIsNotSaidHasTheSpecificationsValue() throws IOException {
    Layer layer = only(open(ramp().zone(new int[] {SAMPLE, 0}).presetZone(INSTRUMENT)), 60, 127);
    assertThat(layer.value(Generator.VOL_ENV_ATTACK)).isEqualTo(-12_000);
    assertThat(layer.value(Generator.SCALE_TUNING)).isEqualTo(100);
    assertThat(layer.value(Generator.FILTER_CUTOFF)).isEqualTo(13_500);
    assertThat(layer.rootKey()).isEqualTo(60);
  }

  @ParameterizedTest
  @CsvSource({"127, 0", "64, 119", "32, 239.5", "1, 841.5"})
  void softerNotesAreQuieterByTheSquareOfTheirVelocity(int velocity, double centibels)
      throws IOException {
    Bank bank = open(ramp().zone(new int[] {SAMPLE, 0}).presetZone(INSTRUMENT));
    assertThat(only(bank, 60, velocity).value(Generator.ATTENUATION))
        .isCloseTo(centibels, within(0.5));
  }

  @Test
  void anInstrumentsRuleTakesThePlaceOfTheOneLikeIt() throws IOException {
    int fallingConcaveVelocity = 2 | 0x100 | 1 << 10;
    int linearKey = 3;
    Bank bank =
        open(
            ramp()
                .zone(
                    new int[][] {{ATTENUATION, 100}, {SAMPLE, 0}},
                    new int[] {fallingConcaveVelocity, ATTENUATION, 0, 0, 0},
                    new int[] {linearKey, PAN, 127, 0, 0})
                .presetZone(INSTRUMENT));
    Layer layer = only(bank, 32, 32);
    assertThat(layer.value(Generator.ATTENUATION)).isEqualTo(40); // as EMU's cards take it
    assertThat(layer.value(Generator.PAN)).isCloseTo(32, within(1e-9));
  }

  @Test
  void leftAndRightArePlayedTogether() throws IOException {
    Bank bank =
        open(
            ramp()
                .sample(new short[] {0, -100, -200, -300, -400, -500, -600, -700}, 2, 6)
                .zone(new int[] {PAN, -500}, new int[] {SAMPLE, 0})
                .zone(new int[] {PAN, 500}, new int[] {SAMPLE, 1})
                .zone(new int[] {PAN, 0}, new int[] {ROOT_KEY, 48}, new int[] {SAMPLE, 1})
                .presetZone(INSTRUMENT));
    List<Channels> sounds = bank.layers(0, false, 60, 100);
    assertThat(sounds).hasSize(2);
    Layer right = Objects.requireNonNull(sounds.get(0).second());
    assertThat(right.value(Generator.PAN)).isEqualTo(500);
    assertThat(sounds.get(1).second()).isNull();
    assertThat(sounds.get(1).first().rootKey()).isEqualTo(48);
  }

  @Test
  void aDrumKitIsNoProgram() throws IOException {
    Bank bank = open(ramp().percussion().zone(new int[] {SAMPLE, 0}).presetZone(INSTRUMENT));
    assertThat(bank.has(0, true)).isTrue();
    assertThat(bank.has(0, false)).isFalse();
  }

  @Test
  void recordingsMayBeCompressed() throws IOException {
    try (InputStream ogg = Objects.requireNonNull(getClass().getResourceAsStream("a440.ogg"))) {
      Bank bank =
          open(
              new TestBank()
                  .vorbis(ogg.readAllBytes(), 480, 960)
                  .zone(new int[] {SAMPLE, 0})
                  .presetZone(INSTRUMENT));
      Recording recording = only(bank, 60, 127).recording();
      assertThat(recording.frames()).isEqualTo(4_800);
      assertThat(recording.loopEnd()).isEqualTo(960);
      for (int i = 0; i < 4_800; i++) {
        double sine = 16_384 * Math.sin(2 * Math.PI * 440 * i / 48_000);
        assertThat((double) recording.padded()[Recording.BEFORE + i])
            .isCloseTo(sine, within(900.0));
      }
    }
  }

  @Test
  void aDamagedFileIsRefusedAndNeverCrashes() throws IOException {
    byte[] whole =
        Files.readAllBytes(ramp().zone(new int[] {SAMPLE, 0}).presetZone(INSTRUMENT).write(file));
    for (int bytes = 0; bytes < whole.length; bytes += 7) {
      Files.write(file, Arrays.copyOf(whole, bytes));
      assertThatThrownBy(() -> Bank.open(file))
          .as("%d bytes", bytes)
          .isInstanceOf(BankException.class);
    }
    for (int at = 12; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) 0xff;
      Files.write(file, damaged);
      try {
        Bank bank = Bank.open(file);
        if (bank.has(0, false)) {
          bank.layers(0, false, 60, 100);
        }
      } catch (BankException expected) {
        assertThat(expected).hasMessageStartingWith("it");
      }
    }
  }
}
