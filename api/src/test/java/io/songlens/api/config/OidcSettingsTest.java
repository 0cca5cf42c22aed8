package io.songlens.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OidcSettingsTest {
  private static final String ISSUER = "songlens.access.oidc.issuer";
  private static final String AUDIENCE = "songlens.access.oidc.audience";
  private static final String KEYS = "songlens.access.oidc.jwk-set";

  @Test
  void nothingSetTakesNoTokens() {
    assertThat(bound(Map.of()).oidc()).isNull();
    OidcSettings empty = bound(Map.of(ISSUER, "", AUDIENCE, "")).oidc();
    assertThat(empty == null || !empty.isOn()).isTrue();
  }

  @Test
  void issuerAndAudienceAreEnough() {
    OidcSettings settings = bound(Map.of(ISSUER, "https://id.example", AUDIENCE, "songs")).oidc();
    assertThat(settings).isNotNull();
    assertThat(settings.isOn()).isTrue();
    assertThat(settings.accountClaim()).isEqualTo("sub");
    assertThat(settings.scopePrefix()).isEqualTo("songlens:");
  }

  @Test
  void halfASettingIsRefused() {
    assertRefused(Map.of(ISSUER, "https://id.example"), "audience");
    assertRefused(Map.of(AUDIENCE, "songs"), "issuer");
    assertRefused(Map.of(KEYS, "https://id.example/keys", AUDIENCE, "songs"), "issuer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://id.example",
        "file:///etc/keys",
        "id.example",
        "http://127.0.0.1.evil.example"
      })
  void keysAreNotFetchedInTheClear(String address) {
    assertRefused(Map.of(ISSUER, address, AUDIENCE, "songs"), "not https");
    assertRefused(
        Map.of(ISSUER, "https://id.example", KEYS, address, AUDIENCE, "songs"), "not https");
  }

  private static void assertRefused(Map<String, String> settings, String why) {
    assertThatThrownBy(() -> bound(settings)).rootCause().hasMessageContaining(why);
  }

  private static AccessSettings bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("songlens.access", AccessSettings.class);
  }
}
