package io.songlens.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.support.MovableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keys and accounts may count on, whatever database is under them. */
abstract class KeyContract {
  private HikariDataSource database;
  private JdbcClient db;
  private ApiKeys keys;

  /** An empty database. */
  abstract HikariDataSource open(Path emptyFolder);

  @BeforeEach
  void start(@TempDir Path folder) {
    database = open(folder);
    db = JdbcClient.create(database);
    keys = new ApiKeys(db, new MovableClock());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void migrate(String version) {
    Flyway.configure().dataSource(database).target(version).load().migrate();
  }

  @Test
  void aKeyIsFoundByWhatItsOwnerSends() {
    migrate("latest");
    assertThat(keys.isEmpty()).isTrue();
    Instant before = Instant.now().minusSeconds(1);
    KeyToken token = keys.add("kiosk", "museum", EnumSet.of(Scope.SONGS_READ), new Quota(7, 3));
    keys.add("app", "museum", EnumSet.allOf(Scope.class), Quota.NONE);

    ApiKey found = keys.find(token.secretText()).orElseThrow();

    assertThat(found.name()).isEqualTo("kiosk");
    assertThat(found.tenant()).isEqualTo("museum");
    assertThat(found.scopes()).containsExactly(Scope.SONGS_READ);
    assertThat(found.quota()).isEqualTo(new Quota(7, 3));
    assertThat(found.createdAt()).isAfter(before);
    assertThat(keys.list()).extracting(ApiKey::name).containsExactly("app", "kiosk");
    assertThat(keys.isEmpty()).isFalse();
    assertThat(keys.revoke("kiosk")).isTrue();
    assertThat(keys.find(token.secretText())).isEmpty();
  }

  @Test
  void nothingThatIsKeptLetsAnybodyIn() {
    migrate("latest");
    String secret = keys.add("kiosk", "museum", Scope.usual(), Quota.NONE).secretText();
    String kept = db.sql("select * from api_keys").query().singleRow().toString();
    assertThat(kept).doesNotContain(secret.substring(12));
    String hash = db.sql("select token_hash from api_keys").query(String.class).single();
    assertThat(keys.find(hash)).isEmpty();
    assertThat(keys.find(secret.substring(0, 12) + hash.substring(0, 43))).isEmpty();
  }

  @Test
  void aNameIsTakenOnceAndTellsNothingOdd() {
    migrate("latest");
    keys.add("kiosk", "museum", Scope.usual(), Quota.NONE);
    assertThatThrownBy(() -> keys.add("kiosk", "other", Scope.usual(), Quota.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("already");
    for (String name : new String[] {"", "A", "a b", "-a", "a\n", "x".repeat(41)}) {
      assertThatThrownBy(() -> keys.add(name, "museum", Scope.usual(), Quota.NONE))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> keys.add("app", name, Scope.usual(), Quota.NONE))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void ordersFromBeforeThereWereAccountsKeepTheirIdempotencyKeys() {
    migrate("4");
    insertSong("one", "everyone", "key");
    insertSong("two", "everyone", null);

    migrate("5");

    assertThat(
            db.sql("select idempotency_key from songs where id = 'one'")
                .query(String.class)
                .single())
        .isEqualTo("key");
    insertSong("three", "museum", "key");
    insertSong("four", "everyone", null);
    assertThatThrownBy(() -> insertSong("five", "everyone", "key"))
        .isInstanceOf(DuplicateKeyException.class);
  }

  private void insertSong(String id, String tenant, @Nullable String key) {
    db.sql(
            "insert into songs (id, state, percent, photos, options, artifacts, attempt,"
                + " request_hash, created_at, updated_at, tenant, idempotency_key)"
                + " values (:id, 'done', 0, 1, '{}', '[]', 1, 'h', current_timestamp,"
                + " current_timestamp, :tenant, :key)")
        .param("id", id)
        .param("tenant", tenant)
        .param("key", key)
        .update();
  }
}
