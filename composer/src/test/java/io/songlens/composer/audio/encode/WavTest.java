package io.songlens.composer.audio.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.Seed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.id3.AbstractID3v2Tag;
import org.jaudiotagger.tag.wav.WavTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavTest {
  private static final Seed SEED = new Seed(7);

  @Test
  void twentyFourBitsComeBackWithinAStep() throws IOException {
    StereoAudio audio = Signals.noise(1, -20, 0.3);
    StereoAudio back = WavReader.read(WavEncoder.of24Bits().encode(audio));
    assertThat(back.frames()).isEqualTo(audio.frames());
    for (int i = 0; i < audio.frames(); i++) {
      assertThat(back.left()[i]).isCloseTo(audio.left()[i], within(0.8f / 8_388_608));
      assertThat(back.right()[i]).isCloseTo(audio.right()[i], within(0.8f / 8_388_608));
    }
  }

  @Test
  void sixteenBitsComeBackWithinDitherAndRounding() throws IOException {
    StereoAudio audio = Signals.noise(2, -20, 0.3);
    StereoAudio back = WavReader.read(WavEncoder.of16Bits(SEED).encode(audio));
    for (int i = 0; i < audio.frames(); i++) {
      assertThat(back.left()[i]).isCloseTo(audio.left()[i], within(1.51f / 32_768));
    }
  }

  @Test
  void theJdkReadsTheHeader() throws Exception {
    byte[] wav = WavEncoder.of24Bits().encode(Signals.noise(3, -20, 0.1));
    AudioFormat format = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav)).getFormat();
    assertThat(format.getSampleRate()).isEqualTo(48_000);
    assertThat(format.getSampleSizeInBits()).isEqualTo(24);
    assertThat(format.getChannels()).isEqualTo(2);
  }

  @Test
  void ditherKeepsASoundBelowOneStepAudible() throws IOException {
    // A sine of a third of a step would round to nothing.
    double levelDb = -90.3 - 9.5;
    StereoAudio faint = Signals.sine(500, levelDb, 2, 0);
    StereoAudio back = WavReader.read(WavEncoder.of16Bits(SEED).encode(faint));
    double recovered = 0;
    for (int i = 0; i < faint.frames(); i++) {
      recovered += back.left()[i] * StrictMath.sin(2 * StrictMath.PI * 500 * i / 48_000);
    }
    double amplitude = 2 * recovered / faint.frames();
    assertThat(20 * StrictMath.log10(amplitude)).isCloseTo(levelDb, within(0.5));
  }

  @Test
  void ditherNoiseDoesNotDependOnTheSound() throws IOException {
    // Triangular dither of +-1 step adds a noise of half a step's power: -96 dBFS with rounding.
    double onSilence = errorDb(StereoAudio.silence(48_000));
    double onSound = errorDb(Signals.sine(997, -40, 1, 0));
    assertThat(onSilence).isCloseTo(-96.3, within(0.3));
    assertThat(onSound).isCloseTo(onSilence, within(0.2));
  }

  @Test
  void theSeedDecidesTheDither() {
    StereoAudio audio = Signals.sine(440, -20, 0.1, 0);
    byte[] once = WavEncoder.of16Bits(SEED).encode(audio);
    assertThat(WavEncoder.of16Bits(SEED).encode(audio)).isEqualTo(once);
    assertThat(WavEncoder.of16Bits(new Seed(8)).encode(audio)).isNotEqualTo(once);
  }

  @Test
  void whatExceedsFullScaleIsClippedAndDoesNotWrap() throws IOException {
    StereoAudio loud = Signals.sine(100, 6, 0.1, 0);
    StereoAudio back = WavReader.read(WavEncoder.of24Bits().encode(loud));
    for (int i = 0; i < loud.frames(); i++) {
      assertThat(back.left()[i])
          .isCloseTo(Math.max(-1f, Math.min(1f, loud.left()[i])), within(1e-6f));
    }
  }

  @Test
  void otherFilesAreRefused() {
    byte[] wav = WavEncoder.of24Bits().encode(StereoAudio.silence(10));
    assertThatThrownBy(() -> WavReader.read(new byte[5])).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> WavReader.read(Arrays.copyOf(wav, 60)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cut short");
    byte[] slow = wav.clone();
    slow[24] = 0;
    assertThatThrownBy(() -> WavReader.read(slow))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("48 kHz");
  }

  private static double errorDb(StereoAudio audio) throws IOException {
    StereoAudio back = WavReader.read(WavEncoder.of16Bits(SEED).encode(audio));
    back.scale(-1f);
    back.add(audio);
    return Signals.rmsDb(back.left(), 0, back.frames());
  }

  @Test
  void theTagsOfAnMp3StandBehindTheSound(@TempDir Path folder) throws Exception {
    byte[] wav = WavEncoder.of24Bits().encode(Signals.noise(5, -20, 0.1));
    byte[] tagged = new WavTagger().tagged(wav, TestTags.full());
    Path file = folder.resolve("song.wav");
    Files.write(file, tagged);
    AbstractID3v2Tag tag = ((WavTag) AudioFileIO.read(file.toFile()).getTag()).getID3Tag();
    assertThat(tag.getFirst(FieldKey.TITLE)).isEqualTo("Título 夏天");
    assertThat(tag.getFirst(FieldKey.LYRICS)).isEqualTo("Línea one\nline two");
    assertThat(tag.getFirstArtwork().getBinaryData()).isEqualTo(TestTags.COVER);
    assertThat(WavReader.read(tagged).left()).isEqualTo(WavReader.read(wav).left());
    assertThat(new WavTagger().untagged(tagged)).isEqualTo(wav);
  }
}
