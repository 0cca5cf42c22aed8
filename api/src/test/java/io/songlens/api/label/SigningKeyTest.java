package io.songlens.api.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
  /** The private key that {@code openssl genpkey} would write for the first test of RFC 8032. */
  private static final String PEM =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
      -----END PRIVATE KEY-----
      """;

  private final Path folder;

  SigningKeyTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void signaturesAreThoseOfTheStandard() throws IOException {
    SigningKey key = SigningKey.load(Files.writeString(folder.resolve("key.pem"), PEM));

    // RFC 8032, section 7.1, test 1: the empty message; RFC 8037, appendix A.3: the thumbprint.
    assertThat(HexFormat.of().formatHex(key.sign(new byte[0])))
        .isEqualTo(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
                + "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    assertThat(key.publicKey().x()).isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    assertThat(key.publicKey().id()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
  }

  @Test
  void aKeyIsMadeOnceForItsOwnerOnly() throws IOException {
    SigningKey made = SigningKey.configured(null, folder);
    Path file = folder.resolve(SigningKey.FILE);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(SigningKey.configured(" ", folder).publicKey()).isEqualTo(made.publicKey());
    assertThat(SigningKey.configured(file.toString(), folder.resolve("other")).publicKey())
        .isEqualTo(made.publicKey());
    assertThat(made.toString()).isEqualTo("SigningKey[" + made.publicKey().id() + "]");
  }

  @Test
  void thePublicKeyTravelsAsPem() {
    PublicSigningKey key = SigningKey.configured(null, folder).publicKey();
    byte[] message = "song".getBytes(StandardCharsets.UTF_8);
    byte[] signature = SigningKey.configured(null, folder).sign(message);

    PublicSigningKey there = PublicSigningKey.ofPem("A note.\n" + key.pem());

    assertThat(there).isEqualTo(key);
    assertThat(there.verifies(message, signature)).isTrue();
    assertThat(there.verifies(new byte[1], signature)).isFalse();
  }

  @Test
  void whatIsNoKeyIsRefusedWithoutQuotingIt() throws IOException {
    for (String wrong : new String[] {"", "secret", PEM.replace("MC4C", "secr"), "-----BEGIN"}) {
      Path file = Files.writeString(folder.resolve("wrong"), wrong);
      assertThatThrownBy(() -> SigningKey.load(file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("SONGLENS_SIGNING_KEY")
          .hasMessageNotContaining("secr")
          .hasNoCause();
      assertThatThrownBy(() -> PublicSigningKey.ofPem(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
