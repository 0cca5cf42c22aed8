package io.songlens.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.songlens.api.access.Caller;
import io.songlens.api.config.Databases;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.job.Chores;
import io.songlens.api.job.Deletions;
import io.songlens.api.job.Lane;
import io.songlens.api.job.NewSong;
import io.songlens.api.job.Song;
import io.songlens.api.job.SongFiles;
import io.songlens.api.job.SongRows;
import io.songlens.api.support.Postgres;
import io.songlens.api.support.Receiver;
import io.songlens.composer.song.Language;
import io.songlens.storage.filesystem.FileSystemObjectStore;
import io.songlens.storage.filesystem.UrlSigner;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class WebhookDeliveryTest {
  private final Clock clock = Clock.systemUTC();

  @Test
  void whatCouldNotBeToldIsToldByTheNextProcess(@TempDir Path folder) {
    try (Receiver receiver = new Receiver(1)) {
      try (HikariDataSource database = embedded(folder);
          Node first = new Node(database, folder)) {
        first.fail(receiver.url());
        receiver.await(1);
      }
      try (HikariDataSource database = embedded(folder);
          Node second = new Node(database, folder)) {
        assertThat(second.isRunning()).isTrue();
        List<Receiver.Told> told = receiver.await(2);
        assertThat(told).extracting(Receiver.Told::status).containsExactly(500, 200);
        assertThat(told.get(1).delivery()).isEqualTo(told.get(0).delivery());
      }
    }
  }

  @Test
  void processesOfOneDatabaseTellEachEndOnce(@TempDir Path folder) throws Exception {
    try (Receiver receiver = new Receiver(0);
        HikariDataSource database = migrated(Databases.server(Postgres.emptyDatabase()));
        Node one = new Node(database, folder);
        Node other = new Node(database, folder)) {
      Set<String> songs = new HashSet<>();
      for (int i = 0; i < 20; i++) {
        songs.add((i % 2 == 0 ? one : other).fail(receiver.url()));
      }
      receiver.await(20);
      Thread.sleep(1500);
      assertThat(receiver.heard())
          .extracting(told -> told.json().path("id").asString())
          .containsExactlyInAnyOrderElementsOf(songs);
      assertThat(receiver.heard()).extracting(Receiver.Told::delivery).doesNotHaveDuplicates();
    }
  }

  private static HikariDataSource embedded(Path folder) {
    return migrated(Databases.embedded(folder.resolve("songlens")));
  }

  private static HikariDataSource migrated(HikariDataSource database) {
    Flyway.configure().dataSource(database).load().migrate();
    return database;
  }

  /** The parts of one process that tell of songs' ends. */
  private final class Node implements AutoCloseable {
    private final Webhooks hooks;
    private final SongRows songs;
    private final WebhookDelivery delivery;
    private final Chores chores;

    Node(HikariDataSource database, Path folder) {
      SonglensProperties settings =
          new Binder(
                  new MapConfigurationPropertySource(
                      Map.of(
                          "songlens.beat.look", "100ms",
                          "songlens.webhooks.retries", "1s",
                          "songlens.webhooks.allowed-hosts", "127.0.0.1")))
              .bindOrCreate("songlens", SonglensProperties.class);
      JdbcClient db = JdbcClient.create(database);
      JsonMapper json = JsonMapper.shared();
      UrlSigner signer = new UrlSigner(new byte[32], clock, "/files/");
      SongFiles files =
          new SongFiles(
              new FileSystemObjectStore(folder.resolve("store"), signer),
              new Deletions(db, clock),
              new SimpleMeterRegistry());
      songs = new SongRows(db, json, clock);
      WebhookRows rows = new WebhookRows(db, clock);
      WebhookTargets targets =
          new WebhookTargets(settings.webhooks(), host -> List.of(InetAddress.getAllByName(host)));
      hooks = new Webhooks(targets, rows, settings);
      delivery =
          new WebhookDelivery(
              rows,
              new WebhookMessages(songs, files, json, clock, settings),
              new WebhookSender(targets, new WebhookSignature(new WebhookSecret("secret")), clock),
              settings,
              new SimpleMeterRegistry());
      chores = new Chores(database, List.of(delivery), settings);
      chores.start();
    }

    /** Orders a song and lets it fail. */
    String fail(String url) {
      String id = UUID.randomUUID().toString();
      SongOptions options = new SongOptions(null, false, Language.ENGLISH, null, 1, null, null);
      songs.add(new NewSong(id, 1, options, Lane.NORMAL, Caller.EVERYONE, null, "hash"));
      hooks.register(id, url, URI.create("http://localhost:8080"));
      Song begun = songs.begin(id).orElseThrow();
      songs.fail(begun, "sky-too-blue", "The sky is too blue.");
      return id;
    }

    boolean isRunning() {
      return chores.isRunning();
    }

    @Override
    public void close() {
      chores.stop();
      delivery.close();
    }
  }
}
