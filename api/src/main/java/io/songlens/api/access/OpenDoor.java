package io.songlens.api.access;

import io.songlens.api.config.AccessSettings;
import io.songlens.api.config.SonglensProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** Whether one may come in without a key. */
@ConditionalOnWebApplication
@Component
public class OpenDoor {
  private static final List<String> PASSED_ON =
      List.of(
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Real-IP",
          "Forwarded",
          "Via");

  private final AccessSettings.Keys keys;
  private final boolean boundToThisMachine;

  public OpenDoor(SonglensProperties properties, ServerProperties server) {
    this.keys = keys(properties.access().keys(), server);
    InetAddress address = server.getAddress();
    this.boundToThisMachine = address != null && address.isLoopbackAddress();
  }

  /** Where a proxy's headers are believed, an address tells nothing of where a request is from. */
  private static AccessSettings.Keys keys(AccessSettings.Keys wanted, ServerProperties server) {
    ServerProperties.ForwardHeadersStrategy strategy = server.getForwardHeadersStrategy();
    boolean believesProxies =
        strategy != null && strategy != ServerProperties.ForwardHeadersStrategy.NONE;
    return believesProxies && wanted == AccessSettings.Keys.AUTO
        ? AccessSettings.Keys.REQUIRED
        : wanted;
  }

  /** Whether some requests, or all, need a key. */
  public boolean needsKeysFromAfar() {
    return keys == AccessSettings.Keys.REQUIRED
        || (keys == AccessSettings.Keys.AUTO && !boundToThisMachine);
  }

  /**
   * Whether a request may come in without a key. With "auto", that is one of this machine; what a
   * proxy on this machine passes on is not.
   */
  public boolean isOpenTo(HttpServletRequest request) {
    return switch (keys) {
      case OFF -> true;
      case REQUIRED -> false;
      case AUTO -> boundToThisMachine && isOfThisMachine(request);
    };
  }

  /** Whether a request comes from a program on this machine, and from no proxy. */
  public static boolean isOfThisMachine(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    boolean loopback =
        address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    return loopback && PASSED_ON.stream().allMatch(name -> request.getHeader(name) == null);
  }
}
