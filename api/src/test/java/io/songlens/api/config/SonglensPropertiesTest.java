package io.songlens.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SonglensPropertiesTest {
  @Test
  void visionModelIsSetByPropertyOrEnvironment() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                "variables", Map.of("SONGLENS_VISION_MODEL", "https://example.org/m.pt")));
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("file", Map.of("songlens.vision.labels", "l.json")));

    assertThat(bound(environment).vision())
        .isEqualTo(new SonglensProperties.Vision("https://example.org/m.pt", "l.json", null));
  }

  @Test
  void nothingSetMeansTheBundledModel() {
    assertThat(bound(new StandardEnvironment()).vision())
        .isEqualTo(new SonglensProperties.Vision(null, null, null));
  }

  private static SonglensProperties bound(StandardEnvironment environment) {
    return Binder.get(environment).bindOrCreate("songlens", SonglensProperties.class);
  }
}
