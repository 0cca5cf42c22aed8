package io.songlens.api.security;

import io.songlens.api.config.SonglensProperties;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Under which names this service is asked without a key. A site can make its own name lead here
 * (DNS rebinding), but neither an address nor "localhost".
 */
final class OwnHosts {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-fA-F:.]+(%[^\\]]*)?]|[0-9a-fA-F]*:[0-9a-fA-F:.]+");

  private final Set<String> listed;

  OwnHosts(SonglensProperties properties) {
    this.listed =
        properties.access().hosts().stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean contains(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost") || ADDRESS.matcher(name).matches() || listed.contains(name);
  }
}
