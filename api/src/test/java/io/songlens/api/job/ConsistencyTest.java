package io.songlens.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.config.Databases;
import io.songlens.api.generation.KeptTake;
import io.songlens.api.generation.SmallTakes;
import io.songlens.api.support.MovableClock;
import io.songlens.api.support.Postgres;
import io.songlens.api.support.S3Server;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.ObjectStore;
import io.songlens.storage.filesystem.FileSystemObjectStore;
import io.songlens.storage.filesystem.UrlSigner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Any sequence of orders, revisions, deletions and kills leaves database and store consistent.
 * Processes die between any two of their words with database and store. {@code
 * -Dsonglens.sequences=2000} tries more than the build does.
 */
@SuppressWarnings("NullAway.Init") // each test sets its world up
class ConsistencyTest {
  private static final int FIRST = Integer.getInteger("songlens.sequences.first", 0);
  private static final int SEQUENCES = Integer.getInteger("songlens.sequences", 100);
  private static final long FOREVER = 1_000_000;
  private static final List<String> WISHES = List.of("none", "none", "none", "refuse", "stumble");

  private final MovableClock clock = new MovableClock();
  private final SettableClock workClock = new SettableClock();
  private final Map<String, Long> ordered = new TreeMap<>();
  private final Map<String, String> roots = new TreeMap<>();
  private final TreeSet<String> deleted = new TreeSet<>();
  private HikariDataSource database;
  private ObjectStore store;
  private SeededRandom random;
  private Crew keeper;
  private int kills;
  private int revised;

  @Test
  void onTheEmbeddedDatabaseAndAFolder(@TempDir Path folder) {
    store =
        new FileSystemObjectStore(
            folder.resolve("store"), new UrlSigner(new byte[32], clock, "/files/"));
    database = Databases.embedded(folder.resolve("songlens"));
    run(SEQUENCES);
  }

  @Test
  void onPostgresAndS3(@TempDir Path folder) {
    try (S3Server server = new S3Server(folder)) {
      store = server.store();
      database = Databases.server(Postgres.emptyDatabase());
      run(SEQUENCES / 20);
    }
  }

  private void run(int sequences) {
    try (HikariDataSource open = database) {
      Flyway.configure().dataSource(open).load().migrate();
      keeper = crew(new Life(FOREVER), () -> {});
      workClock.set(Instant.now().plus(Duration.ofDays(1)));
      for (int sequence = FIRST; sequence < FIRST + sequences; sequence++) {
        random = new Seed(sequence).fork("sequence").random();
        int steps = 4 + random.nextInt(9);
        order(new Life(FOREVER), "none"); // so that there is something to change
        scheduler(database, keeper).runAnyDueExecutions();
        for (int step = 0; step < steps; step++) {
          act();
          assertThatWhatIsDoneIsThere("sequence " + sequence + ", step " + step);
          assertThatWhatWaitsHasItsPlace("sequence " + sequence + ", step " + step);
        }
        settle();
        assertThatNothingIsLeftOver("sequence " + sequence);
        clear();
      }
    }
    assertThat(kills).as("processes that died").isGreaterThan(sequences / 2);
    assertThat(revised).as("revisions that were finished").isGreaterThan(sequences / 4);
  }

  private void act() {
    switch (random.nextInt(7)) {
      case 0, 1 -> mortally(16, life -> order(life, random.pick(WISHES)));
      case 2 -> mortally(8, life -> delete(life, anySong()));
      case 3, 4 -> mortally(24, life -> revise(life, anyDone()));
      case 5 -> work(random.nextInt(80));
      default -> {
        workClock.tick(Duration.ofHours(random.nextInt(2)));
        work(FOREVER);
      }
    }
  }

  private interface Deed {
    void in(Life life) throws IOException;
  }

  /** Does something in a process that dies on the way one time out of two. */
  private void mortally(int calls, Deed deed) {
    try {
      deed.in(new Life(random.chance(0.5) ? random.nextInt(calls) : FOREVER));
    } catch (Life.Killed e) {
      kills++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String newId() {
    return UUID.nameUUIDFromBytes(("" + random.nextLong()).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private void order(Life life, String wish) {
    String id = newId();
    long seed = random.nextInt(1000);
    Lane lane = random.pick(List.of(Lane.values()));
    Crew web = crew(life, () -> {});
    ordered.put(id, seed);
    web.place(
        Crew.song(id, lane, "x", seed, wish),
        () -> web.files.putPhoto(id, 0, new ByteArrayInputStream(new byte[] {1, 2}), 2),
        () -> {});
  }

  /** Changes a song if it is done; the song itself may be deleted under its hands. */
  private void revise(Life life, Optional<Song> done) throws IOException {
    if (done.isEmpty()) {
      return;
    }
    Crew web = crew(life, () -> {});
    String parent = done.get().id();
    String id = newId();
    String root = roots.getOrDefault(parent, parent);
    Lane lane = done.get().lane();
    long seed = random.nextInt(1000);
    ordered.put(id, seed);
    roots.put(id, root);
    try {
      web.place(
          Crew.revision(id, lane, "x", seed, random.pick(WISHES)),
          () -> {
            web.files.put(id, SmallTakes.ENGLISH.artifact());
            if (random.chance(0.2)) {
              mortally(8, other -> delete(other, Optional.of(random.chance(0.5) ? root : parent)));
            }
          },
          () -> {
            if (!web.revisions.add(id, root, parent, List.of("slower"), List.of())) {
              throw new RootIsGone();
            }
          });
    } catch (RootIsGone e) {
      assertThat(keeper.rows.find(id)).isEmpty();
    }
  }

  private static final class RootIsGone extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private Optional<Song> anyDone() {
    List<Song> done =
        ordered.keySet().stream()
            .flatMap(id -> keeper.rows.find(id).stream())
            .filter(song -> song.state() == SongState.DONE)
            .toList();
    return done.isEmpty() ? Optional.empty() : Optional.of(random.pick(done));
  }

  private Optional<String> anySong() {
    List<String> known = ordered.keySet().stream().filter(id -> !deleted.contains(id)).toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(random.pick(known));
  }

  /** Deletes a song; if its process dies on the way, it may be deleted or not. */
  private void delete(Life life, Optional<String> id) {
    Crew web = crew(life, () -> {});
    id.flatMap(web.rows::find).ifPresent(song -> web.queue.remove(song.id(), song.lane()));
    id.ifPresent(deleted::add);
  }

  /** A worker's process makes what is due, while songs are deleted under its hands. */
  private void work(long calls) {
    Life life = new Life(calls);
    try {
      Crew crew =
          crew(
              life,
              () -> {
                if (random.chance(0.1)) {
                  mortally(8, web -> delete(web, anySong()));
                }
              });
      ManualScheduler scheduler = scheduler(life.of((DataSource) database), crew);
      scheduler.runDeadExecutionDetection();
      scheduler.runAnyDueExecutions();
    } catch (Life.Killed e) {
      kills++;
    }
  }

  private ManualScheduler scheduler(DataSource mortal, Crew crew) {
    return TestHelper.createManualScheduler(mortal, SongTask.all(crew.worker, () -> false))
        .clock(workClock)
        .build();
  }

  private Crew crew(Life life, Runnable between) {
    return new Crew(
        life.of((DataSource) database),
        life.of(store),
        clock,
        Crew.settings(Map.of("deadline", "3650d")),
        new StagedGenerator(between));
  }

  /** Lets immortal workers come to an end with everything. */
  private void settle() {
    for (int i = 0; i < 30 && countTasks() > 0; i++) {
      workClock.tick(Duration.ofHours(1));
      ManualScheduler scheduler = scheduler(database, keeper);
      scheduler.runDeadExecutionDetection();
      scheduler.runAnyDueExecutions();
    }
    clock.setAhead(Duration.ofHours(2));
    keeper.queue.purgeAbandoned();
    clock.setAhead(Duration.ZERO);
    sweep();
  }

  /** As the sweeper does with songs that the database does not know. */
  private void sweep() {
    Set<String> stored = new TreeSet<>();
    keeper.files.visit((id, object) -> stored.add(id));
    stored.removeIf(id -> keeper.rows.find(id).isPresent());
    stored.forEach(id -> keeper.files.deleteAll(id, Deletion.Why.LEFTOVER));
  }

  private void assertThatWhatIsDoneIsThere(String when) {
    for (String id : ordered.keySet()) {
      keeper
          .rows
          .find(id)
          .filter(song -> song.state() == SongState.DONE)
          .ifPresent(
              song ->
                  assertThat(song.artifacts())
                      .as(when)
                      .containsExactly("song.mp3", "trace.json")
                      .allSatisfy(file -> assertThat(keeper.files.read(id, file)).isPresent()));
    }
  }

  private void assertThatWhatWaitsHasItsPlace(String when) {
    for (String id : keeper.rows.abandoned(Duration.ofDays(-1))) {
      assertThat(keeper.rows.find(id).orElseThrow().state())
          .as(when)
          .isEqualTo(SongState.CANCELLED);
    }
  }

  private void assertThatNothingIsLeftOver(String when) {
    assertThat(countTasks()).as("tasks after " + when).isZero();
    List<String> expected = new ArrayList<>();
    for (String id : ordered.keySet()) {
      Optional<Song> song = keeper.rows.find(id);
      assertThat(song.isPresent() && deleted.contains(id))
          .as("deleted and there: " + when)
          .isFalse();
      if (song.isPresent()) {
        assertThat(keeper.rows.find(roots.getOrDefault(id, id)))
            .as("a revision outlives its root: " + when)
            .isPresent();
        assertThat(song.get().state()).as(when).isIn(SongState.DONE, SongState.FAILED);
        if (song.get().state() == SongState.DONE) {
          if (roots.containsKey(id)) {
            revised++;
            expected.add("songs/" + id + "/song/" + KeptTake.TAKE);
          }
          for (String file : List.of("kept/tags.json", "opening.mp3", "song.mp3", "trace.json")) {
            expected.add("songs/" + id + "/song/" + file);
          }
          assertThat(keeper.files.read(id, "song.mp3").orElseThrow())
              .asString(StandardCharsets.UTF_8)
              .isEqualTo(String.valueOf(ordered.get(id)));
        } else {
          assertThat(song.get().errorCode()).as(when).isIn("refused", "worker-died", "stumbled");
        }
      }
    }
    assertThat(store.list(new ObjectKey("songs")).stream().map(ObjectKey::value))
        .as("stored after " + when)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private void clear() {
    for (String id : ordered.keySet()) {
      keeper.rows.find(id).ifPresent(song -> keeper.queue.remove(id, song.lane()));
    }
    roots.clear();
    assertThat(store.list(new ObjectKey("songs"))).isEmpty();
    ordered.clear();
    deleted.clear();
  }

  private int countTasks() {
    return JdbcClient.create(database)
        .sql("select count(*) from scheduled_tasks")
        .query(Integer.class)
        .single();
  }
}
