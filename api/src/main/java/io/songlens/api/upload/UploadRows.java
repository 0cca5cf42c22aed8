package io.songlens.api.upload;

import io.songlens.api.config.UploadSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of the table {@code uploads}. One that has expired is as good as gone. */
@Repository
class UploadRows {
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final Clock clock;

  UploadRows(JdbcClient db, PlatformTransactionManager transactions, Clock clock) {
    this.db = db;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Adds an upload if its account may have another one of that size; false if not. */
  boolean add(Upload upload, UploadSettings limits) {
    while (true) { // its account may be forgotten in that very moment
      db.sql("insert into upload_tenants (tenant) values (:tenant) on conflict do nothing")
          .param("tenant", upload.tenant())
          .update();
      Optional<Boolean> added = transaction.execute(status -> addAlone(upload, limits));
      if (added.isPresent()) {
        return added.get();
      }
    }
  }

  /** Forgets the accounts that have no uploads. */
  void forgetAccounts() {
    db.sql(
            "delete from upload_tenants t"
                + " where not exists (select 1 from uploads u where u.tenant = t.tenant)")
        .update();
  }

  /** Whether it was added; empty if there is no row to lock. */
  private Optional<Boolean> addAlone(Upload upload, UploadSettings limits) {
    boolean locked =
        db.sql("select tenant from upload_tenants where tenant = :tenant for update")
            .param("tenant", upload.tenant())
            .query(String.class)
            .optional()
            .isPresent();
    if (!locked) {
      return Optional.empty();
    }
    if (count(upload.tenant()) >= limits.mostPerAccount()
        || bytes(upload.tenant()) + upload.sizeBytes() > limits.mostBytesPerAccount().toBytes()) {
      return Optional.of(false);
    }
    db.sql(
            "insert into uploads (id, tenant, size_bytes, received, sha256, metadata, created_at,"
                + " expires_at) values (:id, :tenant, :size, 0, :sha256, :metadata, :now,"
                + " :expires)")
        .param("id", upload.id())
        .param("tenant", upload.tenant())
        .param("size", upload.sizeBytes())
        .param("sha256", upload.sha256())
        .param("metadata", upload.metadata())
        .param("now", now())
        .param("expires", upload.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
    return Optional.of(true);
  }

  private long count(String tenant) {
    return figure("count(*)", tenant);
  }

  private long bytes(String tenant) {
    return figure("coalesce(sum(size_bytes), 0)", tenant);
  }

  private long figure(String what, String tenant) {
    return db.sql("select " + what + " from uploads where tenant = :tenant and expires_at > :now")
        .param("tenant", tenant)
        .param("now", now())
        .query(Long.class)
        .single();
  }

  /** An account's upload of that id. */
  Optional<Upload> find(String tenant, String id) {
    return db.sql(
            "select * from uploads where id = :id and tenant = :tenant and expires_at > :now"
                + " and not ended")
        .param("id", id)
        .param("tenant", tenant)
        .param("now", now())
        .query(UploadRows::upload)
        .optional();
  }

  /** The names of its pieces in the store, in order. */
  List<String> pieces(String id) {
    return db.sql("select name from upload_pieces where upload_id = :id order by first_byte")
        .param("id", id)
        .query(String.class)
        .list();
  }

  int countPieces(String id) {
    return db.sql("select count(*) from upload_pieces where upload_id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  /** Adds pieces to an upload of which so much has arrived, if the holder still holds it. */
  boolean advance(String id, String holder, long receivedBytes, List<Piece> pieces) {
    long to = receivedBytes + pieces.stream().mapToLong(Piece::sizeBytes).sum();
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              boolean held =
                  db.sql(
                              "update uploads set received = :to where id = :id"
                                  + " and holder = :holder and received = :from")
                          .param("to", to)
                          .param("id", id)
                          .param("holder", holder)
                          .param("from", receivedBytes)
                          .update()
                      == 1;
              if (held) {
                pieces.forEach(piece -> addPiece(id, piece));
              }
              return held;
            }));
  }

  private void addPiece(String id, Piece piece) {
    db.sql("insert into upload_pieces (upload_id, first_byte, name) values (:id, :first, :name)")
        .param("id", id)
        .param("first", piece.firstByte())
        .param("name", piece.name())
        .update();
  }

  /** Forgets an upload. */
  void delete(Upload upload) {
    db.sql("delete from uploads where id = :id").param("id", upload.id()).update();
  }

  /**
   * Ends an upload for its account. One that is sent to the store directly may still be sent again
   * for as long as its link works: it counts, and its files are looked after, until then.
   */
  void end(Upload upload, Instant linkEnds) {
    if (upload.sha256() == null || !linkEnds.isAfter(clock.instant())) {
      delete(upload);
    } else {
      db.sql("update uploads set ended = true, expires_at = :ends where id = :id")
          .param("ends", linkEnds.atOffset(ZoneOffset.UTC))
          .param("id", upload.id())
          .update();
    }
  }

  /** Some of those that have expired. */
  List<Upload> expired(int most) {
    return db.sql("select * from uploads where expires_at <= :now order by expires_at limit :most")
        .param("now", now())
        .param("most", most)
        .query(UploadRows::upload)
        .list();
  }

  /** Those of these ids that have a row. */
  List<String> known(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : db.sql("select id from uploads where id in (:ids)")
            .param("ids", ids)
            .query(String.class)
            .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Upload upload(ResultSet row, int number) throws SQLException {
    return new Upload(
        row.getString("id"),
        row.getString("tenant"),
        row.getLong("size_bytes"),
        row.getLong("received"),
        row.getString("sha256"),
        row.getString("metadata"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }
}
