package io.songlens.api.job;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.songlens.api.access.Caller;
import io.songlens.api.access.Quota;
import io.songlens.api.config.DataFolder;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.generation.SongGenerator;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.support.Photos;
import io.songlens.api.support.TinyGenerator;
import io.songlens.composer.song.Language;
import io.songlens.storage.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** The parts of one process that order and make songs, on a database and a store. */
final class Crew implements AutoCloseable {
  private static final byte[] PHOTO = Photos.png(8, 8);

  final SongRows rows;
  final SongFiles files;
  final RevisionRows revisions;
  final SongQueue queue;
  final SongPlacing placing;
  final Estimates estimates;
  final SongWorker worker;
  private final SongSchedulers schedulers;

  private Crew(DataSource database, ObjectStore store, Clock clock, SonglensProperties settings) {
    this(database, store, clock, settings, new TinyGenerator(new DataFolder(settings)));
  }

  Crew(
      DataSource database,
      ObjectStore store,
      Clock clock,
      SonglensProperties settings,
      SongGenerator generator) {
    JdbcClient db = JdbcClient.create(database);
    rows = new SongRows(db, JsonMapper.shared(), clock);
    JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    revisions = new RevisionRows(db, transactions, JsonMapper.shared());
    StageAverages averages = new StageAverages(db);
    estimates = new Estimates(rows, averages, clock);
    files = new SongFiles(store, new Deletions(db, clock), new SimpleMeterRegistry());
    SongTraces traces = new SongTraces(db, Tracer.NOOP);
    worker =
        new SongWorker(
            generator,
            rows,
            revisions,
            files,
            new LibraryRows(db, JsonMapper.shared()),
            averages,
            traces,
            new SimpleMeterRegistry(),
            clock,
            settings);
    schedulers = new SongSchedulers(database, worker, settings);
    queue = new SongQueue(schedulers, rows, files, traces);
    placing = new SongPlacing(new SongQuotas(db, transactions, clock), rows, files, queue);
  }

  /**
   * A crew with the tiny generator.
   *
   * @param settings such as "workers.batch", "2"
   */
  static Crew of(
      DataSource database, ObjectStore store, Clock clock, Map<String, String> settings) {
    return new Crew(database, store, clock, settings(settings));
  }

  static SonglensProperties settings(Map<String, String> settings) {
    MapConfigurationPropertySource source = new MapConfigurationPropertySource();
    source.put("songlens.beat.look", "50ms");
    source.put("songlens.drain", "100ms");
    settings.forEach((name, value) -> source.put("songlens." + name, value));
    return new Binder(source).bindOrCreate("songlens", SonglensProperties.class);
  }

  Crew start() {
    schedulers.start();
    return this;
  }

  /** Orders a song and lets it wait. */
  String order(Lane lane, String tenant, long seed, @Nullable String wish) {
    String id = UUID.randomUUID().toString();
    place(song(id, lane, tenant, seed, wish), () -> storePhoto(id), () -> {});
    return id;
  }

  private void storePhoto(String id) {
    files.putPhoto(id, 0, new ByteArrayInputStream(PHOTO), PHOTO.length);
  }

  /** Places a song of an account without a quota. */
  void place(NewSong song, SongPlacing.Storing storing, Runnable along) {
    try {
      placing.place(
          new Caller(song.tenant(), null, Set.of(), Quota.NONE), List.of(song), storing, along);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static NewSong song(String id, Lane lane, String tenant, long seed, @Nullable String wish) {
    return song(id, 1, lane, tenant, seed, wish);
  }

  /** A song that is made from another one. */
  static NewSong revision(String id, Lane lane, String tenant, long seed, @Nullable String wish) {
    return song(id, 0, lane, tenant, seed, wish);
  }

  private static NewSong song(
      String id, int photos, Lane lane, String tenant, long seed, @Nullable String wish) {
    SongOptions options = new SongOptions(null, false, Language.ENGLISH, null, seed, null, wish);
    return new NewSong(id, photos, options, lane, tenant, null, "hash");
  }

  Song find(String id) {
    return rows.find(id).orElseThrow();
  }

  /** Stops its workers. */
  void stop() {
    if (schedulers.isRunning()) {
      schedulers.stop();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
