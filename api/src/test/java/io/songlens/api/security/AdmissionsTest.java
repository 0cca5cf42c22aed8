package io.songlens.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.access.ApiKeys;
import io.songlens.api.access.Callers;
import io.songlens.api.access.OpenDoor;
import io.songlens.api.access.Quota;
import io.songlens.api.access.RateLimits;
import io.songlens.api.access.Scope;
import io.songlens.api.config.Databases;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.oidc.Tokens;
import io.songlens.api.song.ProblemCode;
import io.songlens.api.support.MovableClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * Three requests a minute are answered here, of a key or an address, and thirty wrong keys of an
 * address.
 */
class AdmissionsTest {
  private static final String WRONG = "sl_0123abcd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private HikariDataSource database;
  private ApiKeys keys;
  private Admissions admissions;

  @BeforeEach
  void start(@TempDir Path folder) {
    database = Databases.embedded(folder.resolve("songlens"));
    Flyway.configure().dataSource(database).load().migrate();
    MovableClock clock = new MovableClock();
    keys = new ApiKeys(JdbcClient.create(database), clock);
    SonglensProperties properties =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "songlens.access.keys", "required",
                        "songlens.access.orders-per-minute", "3",
                        "songlens.access.reads-per-minute", "3")))
            .bindOrCreate("songlens", SonglensProperties.class);
    OpenDoor door = new OpenDoor(properties, new ServerProperties());
    admissions =
        new Admissions(door, keys, new Tokens(properties, clock), new RateLimits(properties));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aFloodOfWrongKeysDoesNotReachTheDatabase() {
    for (int i = 0; i < 30; i++) {
      assertThat(codeOf(WRONG, "192.0.2.1")).isEqualTo(ProblemCode.KEY_INVALID);
    }
    database.close(); // whoever asks it from now on fails
    assertThat(codeOf(WRONG, "192.0.2.1")).isEqualTo(ProblemCode.TOO_MANY_REQUESTS);
    assertThatThrownBy(() -> codeOf(WRONG, "192.0.2.2")).isInstanceOf(RuntimeException.class);
  }

  @Test
  void keysThatWereGoodLatelyDoNotSufferFromTheirNeighbours() {
    String used = newKey("used");
    String unused = newKey("unused");
    assertThat(isAdmitted(used)).isTrue();
    for (int i = 0; i < 31; i++) {
      admission(WRONG, "192.0.2.1");
    }
    assertThat(isAdmitted(used)).isTrue();
    assertThat(codeOf(unused, "192.0.2.1")).isEqualTo(ProblemCode.TOO_MANY_REQUESTS);
    keys.revoke("used");
    assertThat(codeOf(used, "192.0.2.1"))
        .as("ended, and its address has asked too often")
        .isEqualTo(ProblemCode.TOO_MANY_REQUESTS);
    assertThat(codeOf(used, "192.0.2.3")).isEqualTo(ProblemCode.KEY_INVALID);
  }

  @Test
  void whoAsksWithoutAKeyKeepsNoNewKeyOfTheSameAddressOut() {
    for (int i = 0; i < 9; i++) {
      MockHttpServletRequest keyless = request("", "192.0.2.1");
      keyless.removeHeader("Authorization");
      admissions.of(keyless, ApiPaths.of(keyless));
    }
    assertThat(isAdmitted(newKey("new"))).isTrue();
  }

  @Test
  void whatEndsInAFaultIsWrittenDownToo() {
    Logger audit = (Logger) LoggerFactory.getLogger("songlens.audit");
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    audit.setLevel(Level.INFO);
    audit.addAppender(lines);
    try {
      MockHttpServletRequest request = request(newKey("owner"), "192.0.2.1");
      request.setMethod("DELETE");
      FilterChain broken =
          (asked, answer) -> {
            throw new ServletException("a fault of ours");
          };
      AccessFilter filter = new AccessFilter(admissions, new Callers());
      assertThatThrownBy(() -> filter.doFilter(request, new MockHttpServletResponse(), broken))
          .hasMessage("a fault of ours");
    } finally {
      audit.detachAppender(lines);
      audit.setLevel(null);
    }
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .singleElement()
        .asString()
        .startsWith("what=delete outcome=failed status=500 code=- account=owner key=");
  }

  private String newKey(String name) {
    return keys.add(name, name, Scope.usual(), Quota.NONE).secretText();
  }

  private boolean isAdmitted(String key) {
    return admission(key, "192.0.2.1") instanceof Admission.Admitted;
  }

  private ProblemCode codeOf(String key, String address) {
    Admission admission = admission(key, address);
    assertThat(admission).isInstanceOf(Admission.Refused.class);
    return ((Admission.Refused) admission).code();
  }

  private Admission admission(String key, String address) {
    MockHttpServletRequest request = request(key, address);
    return admissions.of(request, ApiPaths.of(request));
  }

  private static MockHttpServletRequest request(String key, String address) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v1/songs");
    request.setServletPath("/v1/songs");
    request.setRemoteAddr(address);
    request.addHeader("Authorization", "Bearer " + key);
    return request;
  }
}
