package io.songlens.composer.audio.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.composer.audio.encode.SoundFormat;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SoundFileTest {
  private static final String FIELD = SoundFile.MANIFEST;

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(
            SoundFormat.MP3,
            TinyFiles.joined(TinyFiles.id3(4, FIELD, "a.b.c"), TinyFiles.MP3),
            TinyFiles.joined(
                TinyFiles.id3(3, "OTHER", "much longer, in an older tag"), TinyFiles.MP3)),
        Arguments.of(
            SoundFormat.FLAC,
            TinyFiles.flac("TITLE=x", FIELD + "=a.b.c"),
            TinyFiles.flac("OTHER=a text of another length")),
        Arguments.of(
            SoundFormat.OPUS,
            TinyFiles.opus(255, "title=x", FIELD + "=a.b.c"),
            TinyFiles.opus(2, "OTHER=" + "long ".repeat(200))),
        Arguments.of(
            SoundFormat.WAV, TinyFiles.wav(FIELD, "a.b.c"), TinyFiles.wav("OTHER", "longer text")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void labelsAreReadAndTheSoundIsTheSameWhateverTheTagsSay(
      SoundFormat format, byte[] ours, byte[] retagged) throws IOException {
    SoundFile file = read(ours);
    assertThat(file.format()).isEqualTo(format);
    assertThat(file.field(FIELD)).isEqualTo("a.b.c");
    assertThat(file.soundSha256()).matches("[0-9a-f]{64}");

    SoundFile other = read(retagged);
    assertThat(other.format()).isEqualTo(format);
    assertThat(other.field(FIELD)).isNull();
    assertThat(other.field("OTHER")).isNotEmpty();
    assertThat(other.soundSha256()).isEqualTo(file.soundSha256());
  }

  @ParameterizedTest
  @MethodSource("files")
  void oneChangedByteOfSoundIsAnotherSound(SoundFormat format, byte[] ours, byte[] retagged)
      throws IOException {
    String before = read(retagged).soundSha256();
    byte[] changed = retagged.clone();
    int at = format == SoundFormat.WAV ? 44 + 1_000 : changed.length - 1;
    changed[at] ^= 1;
    assertThat(read(changed).soundSha256()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("files")
  void cutAndDamagedFilesAreRefusedOrReadAsAnotherSound(
      SoundFormat format, byte[] ours, byte[] retagged) {
    SeededRandom random = new Seed(5).random();
    for (int i = 0; i < 400; i++) {
      neverFails(Arrays.copyOf(ours, random.nextInt(ours.length)));
      byte[] damaged = ours.clone();
      for (int j = 0; j < 3; j++) {
        damaged[random.nextInt(Math.min(200, damaged.length))] = (byte) random.nextInt(256);
      }
      neverFails(damaged);
    }
  }

  @Test
  void garbageIsRefused() {
    SeededRandom random = new Seed(6).random();
    for (String start :
        List.of("", "ID3\4\0\0\0\0\1\1", "fLaC", "OggS\0", "RIFF\0\0\0\0WAVE", "TAG")) {
      for (int i = 0; i < 200; i++) {
        byte[] noise = new byte[random.nextInt(300)];
        for (int j = 0; j < noise.length; j++) {
          noise[j] = (byte) random.nextInt(256);
        }
        neverFails(TinyFiles.joined(TinyFiles.latin(start), noise));
      }
    }
    assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(UnreadableSoundException.class);
    assertThatThrownBy(() -> read(TinyFiles.latin("just words, no sound at all")))
        .isInstanceOf(UnreadableSoundException.class)
        .hasMessageContaining("no MP3, FLAC, Opus or WAV");
  }

  @Test
  void tagsBehindMp3FramesAreNoSound() throws IOException {
    byte[] id3v1 = Arrays.copyOf(TinyFiles.latin("TAGtitle"), 128);
    byte[] ape = Arrays.copyOf(TinyFiles.latin("APETAGEX"), 32);
    ape[12] = 32;
    assertThat(read(TinyFiles.joined(TinyFiles.MP3, ape, id3v1)).soundSha256())
        .isEqualTo(read(TinyFiles.MP3).soundSha256());
  }

  @Test
  void howTheSoundIsToBePlayedBelongsToIt() throws IOException {
    byte[] faster = TinyFiles.WAV.clone();
    faster[24] ^= 1; // the sample rate
    assertThat(read(faster).soundSha256()).isNotEqualTo(read(TinyFiles.WAV).soundSha256());
    byte[] flac = TinyFiles.flac();
    byte[] slower = flac.clone();
    slower[8 + 11] ^= 1;
    assertThat(read(slower).soundSha256()).isNotEqualTo(read(flac).soundSha256());
    byte[] opus = TinyFiles.opus(255);
    assertThat(read(TinyFiles.joined(opus, opus)).soundSha256())
        .isNotEqualTo(read(opus).soundSha256());
  }

  @Test
  void aFileOnDiskReadsAsInMemory(@TempDir Path folder) throws IOException {
    byte[] bytes = TinyFiles.joined(TinyFiles.id3(3, FIELD, "a.b.c"), TinyFiles.MP3);
    Path path = Files.write(folder.resolve("song"), bytes);
    try (AudioBytes file = AudioBytes.open(path)) {
      assertThat(SoundFile.read(file)).isEqualTo(read(bytes));
    }
  }

  private static SoundFile read(byte[] bytes) throws IOException {
    return SoundFile.read(AudioBytes.of(bytes));
  }

  private static void neverFails(byte[] bytes) {
    try {
      assertThat(read(bytes).soundSha256()).isNotEmpty();
    } catch (UnreadableSoundException e) {
      assertThat(e).hasMessageEndingWith(".");
    } catch (IOException e) {
      throw new AssertionError("Bytes in memory cannot fail otherwise", e);
    }
  }
}
