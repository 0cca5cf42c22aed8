package io.songlens.api.campaign;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.config.Databases;
import java.nio.file.Path;

class H2CampaignRowsTest extends CampaignRowsContract {
  @Override
  HikariDataSource open(Path emptyFolder) {
    return Databases.embedded(emptyFolder.resolve("songlens"));
  }
}
