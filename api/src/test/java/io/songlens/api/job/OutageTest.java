package io.songlens.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.config.Databases;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.support.Client;
import io.songlens.api.support.MovableClock;
import io.songlens.api.support.S3Server;
import io.songlens.storage.ListedObject;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.ObjectStore;
import io.songlens.storage.StorageException;
import io.songlens.storage.StoredObject;
import io.songlens.storage.filesystem.FileSystemObjectStore;
import io.songlens.storage.filesystem.UrlSigner;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a song depends on goes away while it is made; it ends well, or failed with a reason. */
class OutageTest {
  private static final Map<String, String> QUICK =
      Map.of("beat.heart", "500ms", "beat.look", "100ms", "drain", "100ms");

  private final MovableClock clock = new MovableClock();

  @Test
  void aSongIsStoredWhenTheStoreComesBack(@TempDir Path folder) throws IOException {
    try (S3Server server = new S3Server(Files.createDirectory(folder.resolve("s3")));
        HikariDataSource database = embedded(folder);
        Crew crew = crew(database, server.store(), folder, Map.of()).start()) {
      String id = crew.order(Lane.NORMAL, "x", 1, "wait");
      await(crew, id, SongState.RENDERING);
      server.down();
      openGate(folder);
      Client.await("a retry", () -> crew.find(id), song -> song.failures() > 0);
      assertThat(crew.find(id).message()).contains("will be tried again");
      assertThat(crew.find(id).artifacts()).doesNotContain("song.mp3");
      server.up();
      await(crew, id, SongState.DONE);
      assertThat(crew.files.read(id, "song.mp3")).isPresent();
      assertThat(crew.find(id).message()).isNull();
    }
  }

  @Test
  void aSongGoesOnWhenTheDatabaseIsStartedAnew(@TempDir Path folder) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("postgres"))
            .setCleanDataDirectory(false);
    EmbeddedPostgres first = builder.start();
    String url = "jdbc:postgresql://127.0.0.1:" + first.getPort() + "/postgres";
    try (HikariDataSource database =
            migrated(
                Databases.server(
                    new SonglensProperties.Database(url, "postgres", "postgres", null)));
        Crew crew = crew(database, files(folder), folder, Map.of()).start()) {
      String id = crew.order(Lane.NORMAL, "x", 2, "wait");
      String next = crew.order(Lane.NORMAL, "x", 3, null);
      await(crew, id, SongState.RENDERING);
      int port = first.getPort();
      first.close();
      openGate(folder);
      try (EmbeddedPostgres again = builder.setPort(port).start()) {
        assertThat(again.getPort()).isEqualTo(port);
        await(crew, id, SongState.DONE);
        await(crew, next, SongState.DONE);
        assertThat(Files.readAllLines(folder.resolve("journal")))
            .containsOnlyOnce("render 2", "render 3");
        crew.stop();
      }
    }
  }

  @Test
  void aSongThatFindsTheDiskFullForLongFailsAndLeavesNothing(@TempDir Path folder) {
    try (HikariDataSource database = embedded(folder);
        Crew crew =
            crew(database, new FullDisk(files(folder)), folder, Map.of("deadline", "4s")).start()) {
      String id = crew.order(Lane.NORMAL, "x", 4, null);
      await(crew, id, SongState.FAILED);
      assertThat(crew.find(id).errorCode()).isEqualTo("storage-unavailable");
      assertThat(crew.find(id).message()).contains("was tried").doesNotContain("space");
      assertThat(crew.find(id).artifacts()).doesNotContain("song.mp3");
      Client.await(
          "nothing is left", () -> files(folder).list(new ObjectKey("songs")), List::isEmpty);
    }
  }

  @Test
  void aStageWhoseResultWasDamagedIsRunAgain(@TempDir Path folder) throws IOException {
    try (HikariDataSource database = embedded(folder)) {
      String id;
      Path result;
      try (Crew first = crew(database, files(folder), folder, Map.of()).start()) {
        id = first.order(Lane.NORMAL, "x", 8, "wait");
        result = folder.resolve("store/objects/songs/" + id + "/stages/sound");
        Client.await("a result", () -> result, Files::exists);
      }
      byte[] bytes = Files.readAllBytes(result);
      bytes[0] ^= 1;
      Files.write(result, bytes);
      openGate(folder);
      try (Crew second = crew(database, files(folder), folder, Map.of()).start()) {
        await(second, id, SongState.DONE);
      }
      assertThat(Files.readAllLines(folder.resolve("journal")))
          .filteredOn("render 8"::equals)
          .hasSize(2);
    }
  }

  @Test
  void aClockThatJumpsHarmsNoSong(@TempDir Path folder) throws IOException {
    try (HikariDataSource database = embedded(folder);
        Crew crew = crew(database, files(folder), folder, Map.of()).start()) {
      String id = crew.order(Lane.NORMAL, "x", 5, "wait");
      await(crew, id, SongState.RENDERING);
      clock.setAhead(Duration.ofDays(400));
      String later = crew.order(Lane.NORMAL, "x", 6, null);
      clock.setAhead(Duration.ofDays(-400));
      openGate(folder);
      await(crew, id, SongState.DONE);
      await(crew, later, SongState.DONE);
    }
  }

  @Test
  void aSongThatNeverComesToAnEndFailsAtItsDeadline(@TempDir Path folder) {
    try (HikariDataSource database = embedded(folder);
        Crew crew = crew(database, files(folder), folder, Map.of("deadline", "1s")).start()) {
      String id = crew.order(Lane.NORMAL, "x", 7, "wait");
      await(crew, id, SongState.FAILED);
      assertThat(crew.find(id).errorCode()).isEqualTo("deadline-passed");
      Client.await(
          "nothing is left", () -> files(folder).list(new ObjectKey("songs")), List::isEmpty);
    }
  }

  private Crew crew(
      HikariDataSource database, ObjectStore store, Path folder, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(QUICK);
    settings.put("data", folder.toString());
    settings.putAll(more);
    return Crew.of(database, store, clock, settings);
  }

  private static HikariDataSource embedded(Path folder) {
    return migrated(Databases.embedded(folder.resolve("songlens")));
  }

  private static HikariDataSource migrated(HikariDataSource database) {
    Flyway.configure().dataSource(database).load().migrate();
    return database;
  }

  private ObjectStore files(Path folder) {
    UrlSigner signer = new UrlSigner(new byte[32], clock, "/files/");
    return new FileSystemObjectStore(folder.resolve("store"), signer);
  }

  private static void openGate(Path folder) throws IOException {
    Files.createFile(folder.resolve("gate"));
  }

  private static void await(Crew crew, String id, SongState state) {
    Client.await(
        "song " + id + " is " + state,
        () -> crew.rows.find(id).map(Song::state).orElse(SongState.CANCELLED),
        now -> now == state);
  }

  /** A store that takes photos, but no file of a song. */
  private record FullDisk(ObjectStore store) implements ObjectStore {
    @Override
    public StoredObject put(ObjectKey key, String contentType, Path file) {
      requireRoom(key);
      return store.put(key, contentType, file);
    }

    @Override
    public StoredObject put(ObjectKey key, String contentType, InputStream content, long length) {
      requireRoom(key);
      return store.put(key, contentType, content, length);
    }

    private static void requireRoom(ObjectKey key) {
      if (key.name().equals("song.mp3")) {
        throw new StorageException("No space left on device", null);
      }
    }

    @Override
    public InputStream open(ObjectKey key) {
      return store.open(key);
    }

    @Override
    public InputStream open(ObjectKey key, long offset, long length) {
      return store.open(key, offset, length);
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) {
      return store.stat(key);
    }

    @Override
    public void delete(ObjectKey key) {
      store.delete(key);
    }

    @Override
    public List<ObjectKey> list(ObjectKey folder) {
      return store.list(folder);
    }

    @Override
    public void visit(ObjectKey folder, Consumer<ListedObject> visitor) {
      store.visit(folder, visitor);
    }

    @Override
    public void deleteAll(ObjectKey folder) {
      store.deleteAll(folder);
    }

    @Override
    public URI signedUrl(ObjectKey key, Duration validFor, @Nullable String downloadName) {
      return store.signedUrl(key, validFor, downloadName);
    }
  }
}
