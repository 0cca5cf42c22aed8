package io.songlens.api.label;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.audio.label.AudioBytes;
import io.songlens.composer.audio.label.SoundFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifierTest {
  private static final Licence VOICE = new Licence("voice", "slt", "5.2", "with credit", "CMU");

  private final SigningKey key;
  private final SigningKey otherKey;

  VerifierTest(@TempDir Path folder) {
    key = SigningKey.loadOrCreate(folder.resolve("ours"));
    otherKey = SigningKey.loadOrCreate(folder.resolve("theirs"));
  }

  @ParameterizedTest
  @EnumSource
  void aSignedSongIsOursHoweverItsTagsAreEdited(LabelledFiles.Kind kind) throws IOException {
    String manifest = manifest(kind, key);

    Verification fresh = verify(LabelledFiles.file(kind, "Signed", manifest));
    Verification retitled = verify(LabelledFiles.file(kind, "Some Longer Title", manifest));

    assertThat(fresh.verdict()).isEqualTo(Verdict.INTACT);
    assertThat(fresh.format()).isEqualTo(kind.name());
    assertThat(fresh.keyId()).isEqualTo(key.publicKey().id());
    assertThat(fresh.manifest()).isNotNull();
    assertThat(fresh.manifest().title()).isEqualTo("Signed");
    assertThat(fresh.manifest().licences()).containsExactly(VOICE);
    assertThat(fresh.aigc()).contains("{");
    assertThat(retitled.verdict()).isEqualTo(Verdict.INTACT);
    assertThat(retitled.title()).isEqualTo("Some Longer Title");
  }

  @ParameterizedTest
  @EnumSource
  void aChangedByteOfSoundIsFound(LabelledFiles.Kind kind) throws IOException {
    byte[] file = LabelledFiles.file(kind, "Signed", manifest(kind, key));
    file[file.length - LabelledFiles.soundFromEnd(kind, file)] ^= 1;

    Verification changed = verify(file);

    assertThat(changed.verdict()).isEqualTo(Verdict.CHANGED);
    assertThat(changed.message()).contains("sound was changed");
    assertThat(changed.manifest()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void anotherKeyAndNoManifestAreTold(LabelledFiles.Kind kind) throws IOException {
    Verification others = verify(LabelledFiles.file(kind, "Signed", manifest(kind, otherKey)));
    Verification foreign = verify(LabelledFiles.file(kind, "Foreign", null));

    assertThat(others.verdict()).isEqualTo(Verdict.OTHER_KEY);
    assertThat(others.keyId()).isEqualTo(otherKey.publicKey().id());
    assertThat(foreign.verdict()).isEqualTo(Verdict.FOREIGN);
    assertThat(foreign.manifest()).isNull();
    assertThat(foreign.aigc()).isNotNull();
  }

  @Test
  void anAlteredManifestCountsForNothing() throws IOException {
    String[] parts = manifest(LabelledFiles.Kind.FLAC, key).split("\\.");
    String payload = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
    String forged = base64(payload.replace("\"seed\":\"5\"", "\"seed\":\"6\""));
    String signedByThem = manifest(LabelledFiles.Kind.FLAC, otherKey);
    for (String manifest :
        List.of(
            parts[0] + "." + forged + "." + parts[2],
            // Their signature under our key's name.
            parts[0] + signedByThem.substring(signedByThem.indexOf('.')),
            base64("{\"alg\":\"none\"}") + "." + parts[1] + ".",
            "a.b.c",
            "..",
            "")) {
      Verification known = verify(LabelledFiles.file(LabelledFiles.Kind.FLAC, "x", manifest));
      assertThat(known.verdict()).as(manifest).isEqualTo(Verdict.CHANGED);
      assertThat(known.message()).contains("manifest was altered");
      assertThat(known.manifest()).isNull();
    }
  }

  @Test
  void whatIsNoSoundIsUnreadable() throws IOException {
    Verification known = verify("no sound".getBytes(UTF_8));

    assertThat(known.verdict()).isEqualTo(Verdict.UNREADABLE);
    assertThat(known.message()).contains("no MP3, FLAC, Opus or WAV");
  }

  @Test
  void theSameManifestIsSignedTheSameWayAndSortsItsKeys() throws IOException {
    String manifest = manifest(LabelledFiles.Kind.MP3, key);
    assertThat(manifest(LabelledFiles.Kind.MP3, key)).isEqualTo(manifest);
    assertThat(new String(Base64.getUrlDecoder().decode(manifest.split("\\.")[1]), UTF_8))
        .startsWith("{\"aiGenerated\":true,\"format\":\"MP3\",\"generator\":\"Songlens\",")
        .doesNotContain(" \"", "\n");
  }

  private static String manifest(LabelledFiles.Kind kind, SigningKey signer) throws IOException {
    SoundFile file = SoundFile.read(AudioBytes.of(LabelledFiles.file(kind, "", null)));
    return SignedManifest.of(
        new Manifest(
            Manifest.GENERATOR,
            "0.1.0",
            "id",
            "5",
            "Signed",
            file.format().name(),
            file.soundSha256(),
            true,
            List.of(VOICE)),
        signer);
  }

  private Verification verify(byte[] file) throws IOException {
    return Verifier.of(key.publicKey()).verify(AudioBytes.of(file));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
