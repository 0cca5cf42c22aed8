package io.songlens.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.access.AuditLog;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DeedTest {
  @Test
  void ofStaffIsThePinAndNotThatTheyStay() {
    assertThat(deed("/v1/booth/session").what()).isEqualTo("staff");
    assertThat(deed("/v1/booth/session/renewal").what()).isEqualTo("change");
  }

  private static AuditLog.Entry deed(String path) {
    return Deed.of(
        new MockHttpServletRequest("POST", path), new MockHttpServletResponse(), 200, null, null);
  }
}
