package io.songlens.api.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.config.UploadSettings;
import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import io.songlens.api.support.MovableClock;
import io.songlens.api.support.S3Server;
import io.songlens.storage.s3.S3ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;

/** What uploads may count on, whatever database is under them. */
abstract class UploadContract {
  private static final UploadSettings ROOMY =
      new UploadSettings(Duration.ofHours(24), 1000, DataSize.ofGigabytes(1));

  private final MovableClock clock = new MovableClock();
  private HikariDataSource database;
  private JdbcClient db;
  private UploadRows rows;
  private UploadHolds holds;
  private Path folder;

  /** An empty database. */
  abstract HikariDataSource open(Path emptyFolder);

  @BeforeEach
  void start(@TempDir Path temp) {
    folder = temp;
    database = open(temp);
    Flyway.configure().dataSource(database).load().migrate();
    db = JdbcClient.create(database);
    rows = new UploadRows(db, new JdbcTransactionManager(database), clock);
    holds = new UploadHolds(db);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anUploadIsFoundByItsAccountUntilItExpires() {
    Upload upload = added("museum", 7);
    assertThat(rows.find("museum", upload.id())).contains(upload);
    assertThat(rows.find("other", upload.id())).isEmpty();
    assertThat(rows.expired(9)).isEmpty();
    clock.setAhead(Duration.ofHours(25));
    assertThat(rows.find("museum", upload.id())).isEmpty();
    assertThat(rows.expired(9)).containsExactly(upload);
    rows.delete(upload);
    assertThat(rows.known(List.of(upload.id()))).isEmpty();
  }

  @Test
  void oneAtATimeHoldsAnUploadUntilItIsQuietForTooLong() {
    String id = added("museum", 7).id();
    assertThat(holds.take("museum", id, "one", Duration.ofMinutes(1))).isTrue();
    assertThat(holds.take("museum", id, "two", Duration.ofMinutes(1))).isFalse();
    assertThat(holds.renew(id, "two", Duration.ofMinutes(1))).isFalse();
    holds.release(id, "two");
    assertThat(holds.renew(id, "one", Duration.ZERO)).isTrue();
    assertThat(holds.take("other", id, "two", Duration.ofMinutes(1))).isFalse();
    assertThat(holds.take("museum", id, "two", Duration.ofMinutes(1))).isTrue();
    assertThat(holds.renew(id, "one", Duration.ofMinutes(1))).isFalse();
    holds.release(id, "two");
    assertThat(holds.take("museum", id, "three", Duration.ofMinutes(1))).isTrue();
  }

  @Test
  void whoeverLostAnUploadAddsNothingToIt() {
    Upload upload = added("museum", 9);
    String id = upload.id();
    holds.take("museum", id, "one", Duration.ZERO);
    assertThat(rows.advance(id, "one", 0, List.of(new Piece(0, 3, "a")))).isTrue();
    holds.take("museum", id, "two", Duration.ofMinutes(1));
    assertThat(rows.advance(id, "one", 3, List.of(new Piece(3, 3, "b")))).isFalse();
    assertThat(rows.advance(id, "two", 0, List.of(new Piece(0, 3, "c")))).isFalse();
    assertThat(rows.advance(id, "two", 3, List.of(new Piece(3, 4, "d"), new Piece(7, 2, "e"))))
        .isTrue();
    assertThat(rows.pieces(id)).containsExactly("a", "d", "e");
    assertThat(rows.find("museum", id).orElseThrow().missingBytes()).isZero();
    rows.delete(upload);
    assertThat(rows.pieces(id)).isEmpty();
  }

  @Test
  void anUploadThatHasEndedCountsForAsLongAsItsLinkWorks() {
    UploadSettings one = new UploadSettings(Duration.ofHours(24), 1, DataSize.ofBytes(100));
    Upload direct =
        new Upload(
            UUID.randomUUID().toString(),
            "museum",
            7,
            0,
            "0".repeat(64),
            null,
            clock.instant().plus(Duration.ofHours(24)));
    assertThat(rows.add(direct, one)).isTrue();
    rows.end(direct, clock.instant().plus(Duration.ofHours(1)));
    assertThat(rows.find("museum", direct.id())).isEmpty();
    assertThat(rows.add(upload("museum", 1), one)).isFalse();
    assertThat(rows.known(List.of(direct.id()))).hasSize(1);
    clock.setAhead(Duration.ofMinutes(61));
    assertThat(rows.expired(9)).extracting(Upload::id).containsExactly(direct.id());
    assertThat(rows.add(upload("museum", 1), one)).isTrue();
    rows.end(direct, clock.instant());
    assertThat(rows.known(List.of(direct.id()))).isEmpty();
  }

  @Test
  void anAccountHasNoMoreUploadsThanItMayHoweverManyComeAtOnce() throws Exception {
    UploadSettings four = new UploadSettings(Duration.ofHours(1), 4, DataSize.ofBytes(100));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Boolean>> all =
          IntStream.range(0, 16)
              .mapToObj(i -> threads.submit(() -> rows.add(upload("museum", 10), four)))
              .toList();
      int added = 0;
      for (Future<Boolean> one : all) {
        added += one.get() ? 1 : 0;
      }
      assertThat(added).isEqualTo(4);
    } finally {
      threads.shutdown();
    }
    assertThat(rows.add(upload("other", 60), four)).isTrue();
    assertThat(rows.add(upload("other", 50), four)).isFalse();
    assertThat(rows.add(upload("other", 40), four)).isTrue();
    clock.setAhead(Duration.ofHours(25));
    assertThat(rows.add(upload("museum", 10), four)).isTrue();
  }

  @Test
  void anAccountIsForgottenWithItsLastUploadAndMayComeAgain() {
    Upload only = added("museum", 10);
    rows.forgetAccounts();
    assertThat(accounts()).isEqualTo(1);
    rows.delete(only);
    rows.forgetAccounts();
    assertThat(accounts()).isZero();
    added("museum", 10);
    assertThat(accounts()).isEqualTo(1);
  }

  private int accounts() {
    return db.sql("select count(*) from upload_tenants").query(Integer.class).single();
  }

  @Test
  void twoProcessesServeOneUploadInTurnOverOneS3Store() throws Exception {
    try (S3Server server = new S3Server(Files.createDirectory(folder.resolve("s3")));
        S3ObjectStore one = server.store();
        S3ObjectStore two = server.store()) {
      String id = added("museum", 9).id();
      write(new UploadFiles(one), id, "abcd");
      write(new UploadFiles(two), id, "efghi");
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      new UploadFiles(one).copy(id, rows.pieces(id), whole);
      assertThat(whole.toString(StandardCharsets.UTF_8)).isEqualTo("abcdefghi");
    }
  }

  @Test
  void whatTheSlowerOfTwoSentIsNotMixedIn() throws Exception {
    try (S3Server server = new S3Server(Files.createDirectory(folder.resolve("s3")));
        S3ObjectStore store = server.store()) {
      UploadFiles files = new UploadFiles(store);
      Upload upload = added("museum", 9);
      holds.take("museum", upload.id(), "slow", Duration.ZERO);
      CountDownLatch overtaken = new CountDownLatch(1);
      ExecutorService thread = Executors.newSingleThreadExecutor();
      try (Writing slow = writing(files, upload, "slow")) {
        Future<?> late =
            thread.submit(
                () -> {
                  overtaken.await();
                  slow.take(stream("late bits"), -1);
                  return null;
                });
        write(files, upload.id(), "quick one");
        overtaken.countDown();
        assertThatThrownBy(late::get)
            .cause()
            .isInstanceOfSatisfying(
                ProblemException.class,
                problem -> assertThat(problem.code()).isEqualTo(ProblemCode.UPLOAD_BUSY));
      } finally {
        thread.shutdown();
      }
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      files.copy(upload.id(), rows.pieces(upload.id()), whole);
      assertThat(whole.toString(StandardCharsets.UTF_8)).isEqualTo("quick one");
    }
  }

  private void write(UploadFiles files, String id, String text) {
    String holder = UUID.randomUUID().toString();
    assertThat(holds.take("museum", id, holder, Duration.ofMinutes(1))).isTrue();
    Upload upload = rows.find("museum", id).orElseThrow();
    try (Writing writing = writing(files, upload, holder)) {
      writing.take(stream(text), text.length());
    }
    holds.release(id, holder);
  }

  private Writing writing(UploadFiles files, Upload upload, String holder) {
    return new Writing(
        rows, holds, files, upload, holder, Optional.empty(), folder.resolve("spool"));
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private Upload added(String tenant, long sizeBytes) {
    Upload upload = upload(tenant, sizeBytes);
    assertThat(rows.add(upload, ROOMY)).isTrue();
    return upload;
  }

  private Upload upload(String tenant, long sizeBytes) {
    return new Upload(
        UUID.randomUUID().toString(),
        tenant,
        sizeBytes,
        0,
        null,
        "name YQ==",
        Instant.ofEpochSecond(clock.instant().plus(Duration.ofHours(24)).getEpochSecond()));
  }
}
