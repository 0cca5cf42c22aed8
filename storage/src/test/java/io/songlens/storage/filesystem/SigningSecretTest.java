package io.songlens.storage.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningSecretTest {
  @Test
  void theSecretIsMadeOnceForItsOwnerAlone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("data/link-secret");
    byte[] secret = SigningSecret.loadOrCreate(file);
    assertThat(secret).hasSize(32).isNotEqualTo(new byte[32]);
    assertThat(SigningSecret.loadOrCreate(file)).isEqualTo(secret);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void twoFoldersHaveTwoSecrets(@TempDir Path folder) {
    assertThat(SigningSecret.loadOrCreate(folder.resolve("a")))
        .isNotEqualTo(SigningSecret.loadOrCreate(folder.resolve("b")));
  }

  @Test
  void aDamagedSecretIsNotUsed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "short");
    assertThatThrownBy(() -> SigningSecret.loadOrCreate(file)).isInstanceOf(StorageException.class);
  }
}
