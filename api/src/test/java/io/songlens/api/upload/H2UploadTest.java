package io.songlens.api.upload;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.config.Databases;
import java.nio.file.Path;

class H2UploadTest extends UploadContract {
  @Override
  HikariDataSource open(Path emptyFolder) {
    return Databases.embedded(emptyFolder.resolve("songlens"));
  }
}
