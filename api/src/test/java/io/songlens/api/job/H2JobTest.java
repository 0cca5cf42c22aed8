package io.songlens.api.job;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.config.Databases;
import java.nio.file.Path;

class H2JobTest extends JobContract {
  @Override
  HikariDataSource open(Path emptyFolder) {
    return Databases.embedded(emptyFolder.resolve("songlens"));
  }
}
