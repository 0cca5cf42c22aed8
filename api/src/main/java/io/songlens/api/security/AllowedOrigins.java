package io.songlens.api.security;

import io.songlens.api.access.OpenDoor;
import io.songlens.api.config.SonglensProperties;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The other web sites whose pages may use this service ({@code songlens.access.origins}). */
@ConditionalOnWebApplication
@Component
class AllowedOrigins {
  /** All of them. */
  static final String ANY = "*";

  private final Set<String> origins;

  /**
   * Takes the setting over.
   *
   * @throws IllegalArgumentException if something in it is no origin, or everybody would be let in
   *     without a key
   */
  AllowedOrigins(SonglensProperties properties, OpenDoor door) {
    this.origins =
        properties.access().origins().stream()
            .map(AllowedOrigins::checked)
            .collect(Collectors.toUnmodifiableSet());
    if (origins.contains(ANY) && !door.needsKeysFromAfar()) {
      throw new IllegalArgumentException(
          "songlens.access.origins=* lets pages of all sites in, so every request has to need a"
              + " key: set songlens.access.keys=required, or name the sites");
    }
  }

  private static String checked(String text) {
    String origin = text.strip().toLowerCase(Locale.ROOT).replaceAll("/$", "");
    if (!origin.equals(ANY) && !isOrigin(origin)) {
      throw new IllegalArgumentException(
          "songlens.access.origins has addresses such as https://app.example.com, without a path,"
              + " or *; not \""
              + text
              + "\"");
    }
    return origin;
  }

  private static boolean isOrigin(String text) {
    try {
      URI uri = URI.create(text);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && text.equals(uri.getScheme() + "://" + uri.getAuthority())
          && uri.getUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  boolean isEmpty() {
    return origins.isEmpty();
  }

  /** Whether pages of all sites are let in. */
  boolean isAny() {
    return origins.contains(ANY);
  }

  /** Whether a request with that header "Origin" comes from a page that is let in. */
  boolean contains(@Nullable String origin) {
    return origin != null && (isAny() || origins.contains(origin.toLowerCase(Locale.ROOT)));
  }
}
