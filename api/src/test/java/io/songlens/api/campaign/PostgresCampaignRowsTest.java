package io.songlens.api.campaign;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.config.Databases;
import io.songlens.api.support.Postgres;
import java.nio.file.Path;

class PostgresCampaignRowsTest extends CampaignRowsContract {
  @Override
  HikariDataSource open(Path emptyFolder) {
    return Databases.server(Postgres.emptyDatabase());
  }
}
