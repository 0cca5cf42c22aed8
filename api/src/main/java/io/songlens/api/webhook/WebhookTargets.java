package io.songlens.api.webhook;

import io.songlens.api.config.WebhookSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where messages may go: to public hosts by https, and to those that the operator allows. So nobody
 * can have this service knock at doors inside its own network (server-side request forgery).
 *
 * <p>Addresses are read by the parser that connects, and a host is looked up by {@link #lookup} for
 * each connection, which leads to the very addresses that were checked.
 */
final class WebhookTargets implements Dns {
  private static final int MOST_CHARACTERS = 2000;
  private static final Set<Integer> PORTS = Set.of(443, 8443);

  /** Without spaces, controls, backslashes and letters that look like others. */
  private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x5b\\x5d-\\x7e]+");

  private static final Pattern AUTHORITY =
      Pattern.compile("(?i)https?://(?<authority>[a-z0-9.:\\[\\]_-]+)([/?].*)?");

  private static final Pattern NAME =
      Pattern.compile("([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

  private static final Pattern LOCAL_NAME =
      Pattern.compile(".*\\.(localhost|local|internal|intranet|lan|home|corp|arpa|onion)");

  private static final String BYTE = "(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
  private static final Pattern DOTTED_QUAD = Pattern.compile("(" + BYTE + "\\.){3}" + BYTE);

  private final HostResolver resolver;
  private final Set<String> allowedHosts;

  WebhookTargets(WebhookSettings settings, HostResolver resolver) {
    this.resolver = resolver;
    this.allowedHosts =
        settings.allowedHosts().stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Why an address cannot be told anything; empty if it can. Looks its host up.
   *
   * @return a sentence that tells no more of this network than the address does
   */
  Optional<String> whyNot(String url) {
    HttpUrl parsed = parse(url);
    if (parsed == null) {
      return Optional.of(
          "webhook is an address such as https://example.org/songs, on port 443 or 8443, without"
              + " account and fragment.");
    }
    try {
      lookup(parsed.host());
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of("webhook leads to no public host that can be found.");
    }
  }

  /** The address as it is used to connect; null if its form alone forbids it. */
  @Nullable HttpUrl parse(String url) {
    if (url.length() > MOST_CHARACTERS
        || !PLAIN.matcher(url).matches()
        || !AUTHORITY.matcher(url).matches()) {
      return null;
    }
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null || parsed.fragment() != null) {
      return null;
    }
    boolean fine =
        allowedHosts.contains(parsed.host())
            || (parsed.isHttps() && PORTS.contains(parsed.port()) && isHost(parsed.host()));
    return fine ? parsed : null;
  }

  private static boolean isHost(String host) {
    boolean numeric = host.contains(":") || DOTTED_QUAD.matcher(host).matches();
    return numeric
        ? isPublic(host)
        : NAME.matcher(host).matches() && !LOCAL_NAME.matcher(host).matches();
  }

  /** Numeric hosts are connected to without being looked up. */
  private static boolean isPublic(String numericHost) {
    try {
      return List.of(InetAddress.getAllByName(numericHost)).stream()
          .allMatch(PublicAddresses::isPublic);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * The addresses of a host, if all of them are public or the operator allows it.
   *
   * @throws UnknownHostException if it has none, or one that is not
   */
  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = resolver.resolve(host);
    if (addresses.isEmpty()) {
      throw new UnknownHostException(host + " has no address");
    }
    boolean allowed =
        allowedHosts.contains(host) || addresses.stream().allMatch(PublicAddresses::isPublic);
    if (!allowed) {
      throw new UnknownHostException(host + " is not public");
    }
    return addresses;
  }
}
