package io.songlens.api.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the table {@code api_keys}. Nothing is cached: a revoked key fails at once. */
@Repository
public class ApiKeys {
  private final JdbcClient db;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public ApiKeys(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Adds a key.
   *
   * @param tenant the account that it opens
   * @return what its owner is to send; it cannot be had again
   * @throws IllegalArgumentException if name or account may not be that, or the name is taken
   */
  public KeyToken add(String name, String tenant, Set<Scope> scopes, Quota quota) {
    KeyToken token = KeyToken.drawn(random);
    try {
      db.sql(
              "insert into api_keys (id, name, tenant, token_hash, scopes, songs_per_day,"
                  + " most_waiting, created_at) values (:id, :name, :tenant, :hash, :scopes, :day,"
                  + " :waiting, :now)")
          .param("id", token.id())
          .param("name", ApiKey.checkedName(name))
          .param("tenant", ApiKey.checkedAccount(tenant))
          .param("hash", token.hash())
          .param("scopes", Scope.words(scopes))
          .param("day", quota.songsPerDay())
          .param("waiting", quota.mostWaiting())
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    } catch (DuplicateKeyException e) {
      throw new IllegalArgumentException("There is a key of this name already", e);
    }
    return token;
  }

  /** All keys, by name. */
  public List<ApiKey> list() {
    return db.sql("select * from api_keys order by name").query(ApiKeys::key).list();
  }

  /** Ends a key. False if there is none of that name. */
  public boolean revoke(String name) {
    return db.sql("delete from api_keys where name = :name").param("name", name).update() > 0;
  }

  /** Whether there is any key. */
  public boolean isEmpty() {
    return list().isEmpty();
  }

  /**
   * The key of a text that was sent. It is found by its id, which is no secret; hashes are compared
   * in a time that does not tell how much of them is alike.
   */
  public Optional<ApiKey> find(String text) {
    return KeyToken.parse(text).flatMap(this::ofToken);
  }

  private Optional<ApiKey> ofToken(KeyToken token) {
    return db.sql("select * from api_keys where id = :id")
        .param("id", token.id())
        .query((row, number) -> new Kept(row.getString("token_hash"), key(row, number)))
        .optional()
        .filter(kept -> MessageDigest.isEqual(ascii(kept.hash), ascii(token.hash())))
        .map(Kept::key);
  }

  private record Kept(String hash, ApiKey key) {}

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static ApiKey key(ResultSet row, int number) throws SQLException {
    return new ApiKey(
        row.getString("id"),
        row.getString("name"),
        row.getString("tenant"),
        Scope.ofWords(row.getString("scopes")),
        new Quota(integer(row, "songs_per_day"), integer(row, "most_waiting")),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
