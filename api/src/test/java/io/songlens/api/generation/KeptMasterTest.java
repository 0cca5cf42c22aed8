package io.songlens.api.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.api.label.Licence;
import io.songlens.api.label.SigningKey;
import io.songlens.api.label.Verdict;
import io.songlens.api.label.Verification;
import io.songlens.api.label.Verifier;
import io.songlens.api.support.KeptTone;
import io.songlens.composer.audio.encode.FlacEncoder;
import io.songlens.composer.audio.encode.SongTags;
import io.songlens.composer.audio.encode.SoundFormat;
import io.songlens.composer.audio.label.AudioBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeptMasterTest {
  private static final SongTags TAGS = KeptTone.tags("Golden Shore");
  private static final Licence LICENCE =
      new Licence("words", "bank", "1", "Apache-2.0", "Songlens");
  private static final byte[] FLAC = new FlacEncoder().encode(KeptTone.audio());

  @ParameterizedTest
  @EnumSource(SoundFormat.class)
  void aFormatMadeLaterIsTheOneThatWouldHaveBeenMadeAtOnce(SoundFormat format) throws IOException {
    byte[] atOnce = format.tagger().tagged(format.encoder().encode(KeptTone.audio()), TAGS);

    Artifact later = reopened().song(format, null);

    assertThat(later.name()).isEqualTo("song." + format.word());
    assertThat(later.contentType()).isEqualTo(format.encoder().mediaType());
    assertThat(bytes(later)).isEqualTo(atOnce);
  }

  @ParameterizedTest
  @EnumSource(SoundFormat.class)
  void aFormatMadeLaterIsSignedForItsOwnSound(SoundFormat format, @TempDir Path folder)
      throws IOException {
    SigningKey key = SigningKey.configured(null, folder);
    byte[] file = bytes(reopened().song(format, key));
    Verification found = Verifier.of(key.publicKey()).verify(AudioBytes.of(file));
    assertThat(found.verdict()).isEqualTo(Verdict.INTACT);
    assertThat(found.manifest()).isNotNull();
    assertThat(found.manifest().licences()).containsExactly(LICENCE);
  }

  @Test
  void whatIsKeptIsKnownByItsName() {
    List<Artifact> kept = new KeptMaster(FLAC, TAGS, List.of(LICENCE), -1).artifacts();
    assertThat(kept)
        .extracting(Artifact::name)
        .containsExactly("kept/master.flac", "kept/tags.json");
    assertThat(kept).allMatch(Artifact::isKept);
  }

  @Test
  void aDamagedMasterIsNoticed() throws IOException {
    byte[] damaged = FLAC.clone();
    damaged[damaged.length / 2] ^= 1;
    KeptMaster kept = KeptMaster.of(damaged, tagsAsKept());
    assertThatThrownBy(() -> kept.song(SoundFormat.OPUS, null)).isInstanceOf(IOException.class);
  }

  private static KeptMaster reopened() throws IOException {
    return KeptMaster.of(FLAC, tagsAsKept());
  }

  private static byte[] tagsAsKept() throws IOException {
    return bytes(new KeptMaster(FLAC, TAGS, List.of(LICENCE), -1).artifacts().get(1));
  }

  private static byte[] bytes(Artifact artifact) throws IOException {
    try (InputStream content = artifact.open()) {
      return content.readAllBytes();
    }
  }
}
