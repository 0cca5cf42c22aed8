package io.songlens.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.config.Databases;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.support.MovableClock;
import io.songlens.composer.logo.BrandSounds;
import io.songlens.composer.song.Seed;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.ObjectStore;
import io.songlens.storage.filesystem.FileSystemObjectStore;
import io.songlens.storage.filesystem.UrlSigner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

class CampaignSweepTest {
  private static final byte[] PHOTO = {1, 2};

  private final MovableClock clock = new MovableClock();
  private HikariDataSource database;
  private ObjectStore store;
  private CampaignRows rows;
  private CampaignPhotos photos;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = Databases.embedded(folder.resolve("songlens"));
    Flyway.configure().dataSource(database).load().migrate();
    store =
        new FileSystemObjectStore(
            folder.resolve("store"), new UrlSigner(new byte[32], clock, "/files/"));
    photos = new CampaignPhotos(store);
    rows =
        new CampaignRows(
            JdbcClient.create(database),
            new JdbcTransactionManager(database),
            JsonMapper.shared(),
            clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void photosOfAnOrderThatWasCutOffAreDeletedAfterAWhile() {
    photos.put("cut-off", 0, PHOTO);
    photos.put("known", 0, PHOTO);
    add("known");
    sweep("true");
    assertThat(stored()).as("an order may be on its way").hasSize(2);
    clock.setAhead(Duration.ofHours(2));
    sweep("false");
    assertThat(stored()).as("where nothing is to be swept").hasSize(2);
    sweep("true");
    assertThat(stored()).containsExactly("campaigns/known/0");
  }

  @Test
  void allIsSparedWhereTheDatabaseKnowsFewOfMany() {
    for (String id : List.of("known", "one", "two", "three", "four")) {
      photos.put(id, 0, PHOTO);
    }
    add("known");
    clock.setAhead(Duration.ofHours(2));
    sweep("true");
    assertThat(stored()).hasSize(5);
  }

  @Test
  void aFirstOrderThatWasCutOffIsDeletedToo() {
    photos.put("one", 0, PHOTO);
    clock.setAhead(Duration.ofHours(2));
    sweep("true");
    assertThat(stored()).isEmpty();
  }

  private void add(String id) {
    Campaign campaign =
        new Campaign(id, "x", "Ox", null, 7, BrandSounds.of("Ox", null, new Seed(7)), rows.now());
    rows.add(List.of(campaign), List.of(), null);
  }

  private void sweep(String wanted) {
    Binder settings =
        new Binder(new MapConfigurationPropertySource(Map.of("songlens.retention.sweep", wanted)));
    SonglensProperties properties = settings.bindOrCreate("songlens", SonglensProperties.class);
    new CampaignSweep(rows, photos, clock, properties).run(() -> false);
  }

  private List<String> stored() {
    return store.list(new ObjectKey("campaigns")).stream().map(ObjectKey::value).toList();
  }
}
