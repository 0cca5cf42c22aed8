package io.songlens.api.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EngineVersionTest {
  @Test
  void songsCarryTheVersionOfTheBuild() throws Exception {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<version>" + EngineVersion.CURRENT + "</version>");
  }
}
