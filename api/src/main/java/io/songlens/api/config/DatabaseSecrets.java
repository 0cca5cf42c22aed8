package io.songlens.api.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the database's secret comes in: never by its address, which gets into logs. */
final class DatabaseSecrets {
  private static final Pattern SECRET =
      Pattern.compile("[?&](?:password|sslpassword)=|//[^/@]*@", Pattern.CASE_INSENSITIVE);

  private DatabaseSecrets() {}

  /**
   * An address that holds no secret.
   *
   * @throws IllegalArgumentException if it holds one, or leads to no PostgreSQL; without the
   *     address in its message
   */
  static String checked(String url) {
    if (!url.startsWith("jdbc:postgresql://")) {
      throw new IllegalArgumentException(
          "songlens.database.url is to begin with jdbc:postgresql://, such as"
              + " jdbc:postgresql://db.example.org:5432/songlens");
    }
    if (SECRET.matcher(url).find()) {
      throw new IllegalArgumentException(
          "songlens.database.url holds an account or a password. Set songlens.database.user, and"
              + " songlens.database.password or songlens.database.password-file instead.");
    }
    return url;
  }

  /**
   * The secret, from the setting or the file; null for none.
   *
   * @throws IllegalArgumentException if both are set
   */
  static @Nullable String password(SonglensProperties.Database settings) {
    Path file = settings.passwordFile();
    if (file == null) {
      return settings.password();
    }
    if (settings.password() != null) {
      throw new IllegalArgumentException(
          "Set songlens.database.password or songlens.database.password-file, not both.");
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The file of songlens.database.password-file is not read", e);
    }
  }
}
