package io.songlens.api.access;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.config.Databases;
import java.nio.file.Path;

class H2KeyTest extends KeyContract {
  @Override
  HikariDataSource open(Path emptyFolder) {
    return Databases.embedded(emptyFolder.resolve("songlens"));
  }
}
