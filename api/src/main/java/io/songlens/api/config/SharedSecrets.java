package io.songlens.api.config;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Secrets that the processes of one service share through its database. */
public final class SharedSecrets {
  private static final int BYTES = 32;

  private final JdbcClient db;

  public SharedSecrets(JdbcClient db) {
    this.db = db;
  }

  /** The secret of that name: 32 bytes, drawn by whichever process asked first. */
  public byte[] loadOrCreate(String name) {
    byte[] drawn = new byte[BYTES];
    new SecureRandom().nextBytes(drawn);
    db.sql("insert into secrets (name, content) values (:name, :content) on conflict do nothing")
        .param("name", name)
        .param("content", drawn)
        .update();
    return db.sql("select content from secrets where name = :name")
        .param("name", name)
        .query(byte[].class)
        .single();
  }
}
