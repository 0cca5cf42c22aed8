package io.songlens.api.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.songlens.api.access.Caller;
import io.songlens.api.config.Databases;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.job.Deletions;
import io.songlens.api.job.Lane;
import io.songlens.api.job.NewSong;
import io.songlens.api.job.SongFiles;
import io.songlens.api.job.SongRows;
import io.songlens.api.support.MovableClock;
import io.songlens.api.support.S3Server;
import io.songlens.composer.song.Language;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.ObjectStore;
import io.songlens.storage.filesystem.FileSystemObjectStore;
import io.songlens.storage.filesystem.UrlSigner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
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
import tools.jackson.databind.json.JsonMapper;

class SweeperTest {
  private final MovableClock clock = new MovableClock();
  private HikariDataSource database;
  private JdbcClient db;
  private SongRows rows;
  private SweptSongs swept;
  private Path folder;

  @BeforeEach
  void open(@TempDir Path temp) {
    folder = temp;
    database = Databases.embedded(folder.resolve("songlens"));
    Flyway.configure().dataSource(database).load().migrate();
    db = JdbcClient.create(database);
    rows = new SongRows(db, JsonMapper.shared(), clock);
    swept = new SweptSongs(db, JsonMapper.shared(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aFolderIsSweptAndWhatIsWantedStays() {
    sweepsWhatNobodyKnows(files());
  }

  @Test
  void anS3StoreIsSweptAndWhatIsWantedStays() throws Exception {
    try (S3Server server = new S3Server(Files.createDirectory(folder.resolve("s3")))) {
      sweepsWhatNobodyKnows(server.store());
    }
  }

  private void sweepsWhatNobodyKnows(ObjectStore store) {
    song("waiting", "queued");
    song("done", "done", "song.mp3");
    song("failed", "failed");
    song("deleted", "cancelled");
    put(store, "waiting/photos/0");
    put(store, "done/song/song.mp3");
    put(store, "done/song/kept/master.flac");
    put(store, "failed/song/song.mp3");
    put(store, "deleted/stages/sound");
    put(store, "unknown/song/song.mp3");
    put(store, "unknown/photos/0");
    Sweeper sweeper = sweeper(store, Map.of());

    sweeper.run(() -> false); // all of it came just now
    assertThat(store.list(new ObjectKey("songs"))).hasSize(7);

    clock.setAhead(Duration.ofHours(2));
    sweeper.run(() -> false);
    assertThat(store.list(new ObjectKey("songs")))
        .extracting(ObjectKey::value)
        .containsExactly(
            "songs/done/song/kept/master.flac",
            "songs/done/song/song.mp3",
            "songs/waiting/photos/0");
    assertThat(swept.incomplete()).isZero();
  }

  @Test
  void doneSongsWhoseFilesAreGoneAreToldOfAndKept() {
    ObjectStore store = files();
    song("whole", "done", "song.mp3", "lyric.txt");
    song("half", "done", "song.mp3", "lyric.txt");
    song("gone", "done", "song.mp3");
    put(store, "whole/song/song.mp3");
    put(store, "whole/song/lyric.txt");
    put(store, "half/song/lyric.txt");
    clock.setAhead(Duration.ofHours(2));

    sweeper(store, Map.of()).run(() -> false);

    assertThat(swept.incomplete()).isEqualTo(2);
    assertThat(store.list(new ObjectKey("songs"))).hasSize(3);
    assertThat(rows.find("gone")).isPresent();
    put(store, "half/song/song.mp3");
    put(store, "gone/song/song.mp3");
    sweeper(store, Map.of()).run(() -> false);
    assertThat(swept.incomplete()).isZero();
  }

  @Test
  void aDatabaseThatKnowsLessThanHalfOfTheSongsDeletesNothing() {
    ObjectStore store = files();
    for (int i = 0; i < 30; i++) {
      put(store, "unknown" + i + "/song/song.mp3");
    }
    song("failed", "failed");
    put(store, "failed/song/song.mp3");
    clock.setAhead(Duration.ofHours(2));

    sweeper(store, Map.of()).run(() -> false);

    assertThat(store.list(new ObjectKey("songs"))).hasSize(30);
    assertThat(swept.spared()).isEqualTo(30);
    for (int i = 0; i < 31; i++) {
      song("done" + i, "done", "song.mp3");
      put(store, "done" + i + "/song/song.mp3");
    }
    sweeper(store, Map.of()).run(() -> false);
    assertThat(store.list(new ObjectKey("songs"))).hasSize(31);
    assertThat(swept.spared()).isZero();
  }

  @Test
  void nothingUnknownIsDeletedWhereTheOperatorForbidsIt() {
    ObjectStore store = files();
    put(store, "unknown/song/song.mp3");
    clock.setAhead(Duration.ofHours(2));
    sweeper(store, Map.of("songlens.retention.sweep", "false")).run(() -> false);
    assertThat(store.list(new ObjectKey("songs"))).hasSize(1);
    assertThat(swept.spared()).isEqualTo(1);
  }

  private Sweeper sweeper(ObjectStore store, Map<String, String> settings) {
    SonglensProperties properties =
        new Binder(new MapConfigurationPropertySource(settings))
            .bindOrCreate("songlens", SonglensProperties.class);
    return new Sweeper(
        new SongFiles(store, new Deletions(db, clock), new SimpleMeterRegistry()),
        swept,
        clock,
        properties);
  }

  private ObjectStore files() {
    UrlSigner signer = new UrlSigner(new byte[32], clock, "/files/");
    return new FileSystemObjectStore(folder.resolve("store"), signer);
  }

  private static void put(ObjectStore store, String name) {
    store.put(new ObjectKey("songs/" + name), "text/plain", new byte[] {1, 2, 3});
  }

  private void song(String id, String state, String... artifacts) {
    SongOptions options = new SongOptions(null, false, Language.ENGLISH, null, 1, null, null);
    rows.add(new NewSong(id, 1, options, Lane.NORMAL, Caller.EVERYONE, null, "hash"));
    db.sql(
            "update songs set state = :state, artifacts = :artifacts, finished_at = :at where id = :id")
        .param("state", state)
        .param("artifacts", JsonMapper.shared().writeValueAsString(List.of(artifacts)))
        .param("at", clock.instant().minus(Duration.ofHours(3)).atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }
}
