package io.songlens.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.composer.audio.encode.SoundFormat;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SongTargetTest {
  @Test
  void theNamesEndingDecidesTheFormat() {
    assertThat(SongTarget.of(Path.of("a/b.opus"), null).files())
        .isEqualTo(Map.of(SoundFormat.OPUS, Path.of("a/b.opus")));
    assertThat(SongTarget.of(Path.of("b.FLAC"), null).formats()).containsExactly(SoundFormat.FLAC);
  }

  @Test
  void aNameWithoutAKnownEndingStaysAndIsAnMp3() {
    assertThat(SongTarget.of(Path.of("my song v1.2"), null).files())
        .isEqualTo(Map.of(SoundFormat.MP3, Path.of("my song v1.2")));
  }

  @Test
  void severalFormatsLieBesideEachOther() {
    SongTarget target = SongTarget.of(Path.of("a/song.mp3"), "mp3, flac,wav");
    assertThat(target.formats())
        .containsExactly(SoundFormat.MP3, SoundFormat.FLAC, SoundFormat.WAV);
    assertThat(target.told()).isEqualTo("a/song.mp3, a/song.flac, a/song.wav");
    assertThat(SongTarget.of(Path.of("tune"), "opus,opus").told()).isEqualTo("tune");
    assertThat(SongTarget.of(Path.of("tune"), "opus,mp3").told()).isEqualTo("tune.opus, tune.mp3");
  }

  @Test
  void aFolderGetsAFileForEachFormat() {
    assertThat(SongTarget.in(Path.of("songs"), "cat", "opus,mp3").told())
        .isEqualTo("songs/cat.opus, songs/cat.mp3");
    assertThat(SongTarget.in(Path.of(""), "song", null).told()).isEqualTo("song.mp3");
  }

  @Test
  void whatCannotBeWrittenIsRefusedWithWhatCan() {
    assertThatThrownBy(() -> SongTarget.of(Path.of("song.mp3"), "ogg"))
        .isInstanceOf(UsageException.class)
        .hasMessage("--format takes mp3, opus, flac, wav, several with commas, not ogg");
    assertThatThrownBy(() -> SongTarget.of(Path.of("song.m4a"), null))
        .isInstanceOf(UsageException.class)
        .hasMessage("songs are written as mp3, opus, flac, wav, not as m4a");
    assertThatThrownBy(() -> SongTarget.of(Path.of("song.flac"), "mp3"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("song.flac ends in flac, but --format says mp3");
    assertThatThrownBy(() -> SongTarget.of(Path.of("song.mp3"), "mp3,"))
        .isInstanceOf(UsageException.class);
  }
}
