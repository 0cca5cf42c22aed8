package io.songlens.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSecretsTest {
  @Test
  void anAddressWithoutSecretIsTakenAsItIs() {
    String url = "jdbc:postgresql://db.example.org:5432/songlens?sslmode=require";
    assertThat(DatabaseSecrets.checked(url)).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/songlens?password=hunter2",
        "jdbc:postgresql://db/songlens?user=a&PASSWORD=hunter2",
        "jdbc:postgresql://a:hunter2@db/songlens"
      })
  void anAddressWithASecretIsRefusedWithoutRepeatingIt(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseSecrets.checked(url))
        .withMessageContaining("songlens.database.password-file")
        .withMessageNotContaining("hunter2");
  }

  @Test
  void anotherDatabaseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseSecrets.checked("jdbc:mysql://db/songlens"))
        .withMessageContaining("jdbc:postgresql://");
  }

  @Test
  void theSecretComesFromTheSettingOrTheFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "hunter2\n");
    assertThat(DatabaseSecrets.password(database("hunter1", null))).isEqualTo("hunter1");
    assertThat(DatabaseSecrets.password(database(null, file))).isEqualTo("hunter2");
    assertThat(DatabaseSecrets.password(database(null, null))).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseSecrets.password(database("hunter1", file)));
  }

  @Test
  void settingsDoNotTellTheSecret() {
    assertThat(database("hunter1", null).toString()).doesNotContain("hunter1");
  }

  private static SonglensProperties.Database database(
      @Nullable String password, @Nullable Path file) {
    return new SonglensProperties.Database("jdbc:postgresql://db/songs", "me", password, file);
  }
}
