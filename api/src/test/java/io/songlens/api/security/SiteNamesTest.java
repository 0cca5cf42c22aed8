package io.songlens.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.api.access.OpenDoor;
import io.songlens.api.config.SonglensProperties;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Names of other sites, and names under which the service itself is asked. */
class SiteNamesTest {
  private static final Map<String, String> OPEN_BOOTH =
      Map.of("songlens.access.keys", "off", "songlens.access.hosts", "booth.local, Songs.example");

  @ParameterizedTest
  @CsvSource({
    "192.168.1.20, 200",
    "localhost, 200",
    "[fe80::1], 200",
    "booth.local, 200",
    "songs.EXAMPLE, 200",
    "evil.example, 403",
    "booth.local.evil.example, 403",
    "192.168.1.20.evil.example, 403",
    "1.2.3.4.5, 403"
  })
  void whereNoKeyIsNeededAnAddressOrAListedNameIs(String host, int status)
      throws ServletException, IOException {
    assertThat(statusOf(OPEN_BOOTH, "0.0.0.0", host)).isEqualTo(status);
  }

  @Test
  void whereAKeyIsNeededAnyNameWillDo() throws ServletException, IOException {
    assertThat(statusOf(Map.of(), "0.0.0.0", "evil.example")).isEqualTo(200);
    assertThat(statusOf(Map.of(), "127.0.0.1", "evil.example")).isEqualTo(403);
    assertThat(statusOf(Map.of(), "127.0.0.1", "127.0.0.1")).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.example.com", "https://app.example.com/page", "ftp://x", "https://"})
  void anOriginIsAnOrigin(String text) {
    assertThatThrownBy(() -> origins(Map.of("songlens.access.origins", text), "0.0.0.0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://app.example.com");
  }

  @Test
  void originsAreComparedAsBrowsersWriteThem() throws UnknownHostException {
    AllowedOrigins origins =
        origins(
            Map.of("songlens.access.origins", "https://App.example.com/, http://localhost:3000"),
            "127.0.0.1");
    assertThat(origins.contains("https://app.example.com")).isTrue();
    assertThat(origins.contains("http://localhost:3000")).isTrue();
    assertThat(origins.contains("http://app.example.com")).isFalse();
    assertThat(origins.contains("http://localhost")).isFalse();
    assertThat(origins.contains("null")).isFalse();
    assertThat(origins.contains(null)).isFalse();
  }

  @Test
  void allSitesAreLetInOnlyWhereEverybodyNeedsAKey() throws UnknownHostException {
    Map<String, String> all = Map.of("songlens.access.origins", "*");
    assertThat(origins(all, "0.0.0.0").contains("https://any.example")).isTrue();
    assertThatThrownBy(() -> origins(all, "127.0.0.1"))
        .hasMessageContaining("songlens.access.keys=required");
    assertThatThrownBy(
            () ->
                origins(
                    Map.of("songlens.access.origins", "*", "songlens.access.keys", "off"),
                    "0.0.0.0"))
        .hasMessageContaining("songlens.access.keys=required");
  }

  private static int statusOf(Map<String, String> settings, String bound, String host)
      throws ServletException, IOException {
    ForeignSites sites =
        new ForeignSites(properties(settings), door(settings, bound), origins(settings, bound));
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v1/songs");
    request.addHeader("Host", host + ":8080");
    MockHttpServletResponse response = new MockHttpServletResponse();
    sites.doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }

  private static AllowedOrigins origins(Map<String, String> settings, String bound)
      throws UnknownHostException {
    return new AllowedOrigins(properties(settings), door(settings, bound));
  }

  private static OpenDoor door(Map<String, String> settings, String bound)
      throws UnknownHostException {
    ServerProperties server = new ServerProperties();
    server.setAddress(InetAddress.getByName(bound));
    return new OpenDoor(properties(settings), server);
  }

  private static SonglensProperties properties(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("songlens", SonglensProperties.class);
  }
}
