package io.songlens.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.access.Caller;
import io.songlens.api.access.Quota;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.SongSummary;
import io.songlens.api.generation.Stage;
import io.songlens.api.support.Client;
import io.songlens.api.support.MovableClock;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.ObjectStore;
import io.songlens.storage.filesystem.FileSystemObjectStore;
import io.songlens.storage.filesystem.UrlSigner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What orders and workers may count on, whatever database is under them. */
abstract class JobContract {
  private final MovableClock clock = new MovableClock();
  private final List<Crew> crews = new ArrayList<>();
  private HikariDataSource database;
  private ObjectStore store;
  private Path folder;
  private SongRows rows;

  /** An empty database. */
  abstract HikariDataSource open(Path emptyFolder);

  @BeforeEach
  void open(@TempDir Path data, @TempDir Path databaseFolder) {
    folder = data;
    database = open(databaseFolder);
    Flyway.configure().dataSource(database).load().migrate();
    UrlSigner signer = new UrlSigner(new byte[32], clock, "/files/");
    store = new FileSystemObjectStore(data.resolve("store"), signer);
    rows = crew(Map.of()).rows;
  }

  @AfterEach
  void close() {
    crews.forEach(Crew::close);
    database.close();
  }

  @Test
  void aSongIsFoundAsItWasOrdered() {
    NewSong ordered = Crew.song("one", Lane.BATCH, "museum", 7, "a wish, 愿");
    rows.add(ordered);
    Song song = rows.find("one").orElseThrow();
    assertThat(song.options()).isEqualTo(ordered.options());
    assertThat(song.lane()).isEqualTo(Lane.BATCH);
    assertThat(song.tenant()).isEqualTo("museum");
    assertThat(song.state()).isEqualTo(SongState.QUEUED);
    assertThat(rows.countUnfinished(Lane.BATCH)).isEqualTo(1);
    assertThat(rows.countUnfinished(Lane.NORMAL)).isZero();
  }

  @Test
  void anIdempotencyKeyIsTakenOnce() {
    SongOptions options = Crew.song("one", Lane.NORMAL, "x", 1, null).options();
    rows.add(new NewSong("one", 1, options, Lane.NORMAL, "x", "key", "hash"));
    NewSong twin = new NewSong("two", 1, options, Lane.NORMAL, "x", "key", "hash");
    assertThatThrownBy(() -> rows.add(twin)).isInstanceOf(DuplicateKeyException.class);
    assertThat(rows.findByIdempotencyKey("x", "key").orElseThrow().id()).isEqualTo("one");
    assertThat(rows.find("two")).isEmpty();
  }

  @Test
  void anEarlierAttemptHasNoSayAnyMore() {
    rows.add(Crew.song("one", Lane.NORMAL, "x", 1, null));
    Song first = rows.begin("one").orElseThrow();
    Song second = rows.begin("one").orElseThrow();
    assertThat(rows.progress(first, Stage.RENDERING, 50)).isFalse();
    assertThat(rows.gotFurther(first)).isFalse();
    assertThat(rows.retry(first, "m")).isFalse();
    assertThat(rows.handBack(first, "m")).isFalse();
    assertThat(rows.fail(first, "c", "m")).isFalse();
    assertThat(rows.progress(second, Stage.STORING, 98)).isTrue();
    assertThat(rows.finish(first, summary(), List.of("song.mp3"))).isFalse();
    assertThat(rows.finish(second, summary(), List.of("song.mp3"))).isTrue();
    assertThat(rows.begin("one")).isEmpty();
    assertThat(rows.find("one").orElseThrow().begunAt()).isEqualTo(first.begunAt());
  }

  @Test
  void aDeathCountsUntilTheSongGetsFurther() {
    rows.add(Crew.song("one", Lane.NORMAL, "x", 1, null));
    assertThat(rows.begin("one").orElseThrow().deaths()).isZero();
    assertThat(rows.begin("one").orElseThrow().deaths()).isEqualTo(1);
    Song third = rows.begin("one").orElseThrow();
    assertThat(third.deaths()).isEqualTo(2);
    assertThat(rows.gotFurther(third)).isTrue();
    assertThat(rows.handBack(third, "m")).isTrue();
    assertThat(rows.begin("one").orElseThrow().deaths()).isZero();
  }

  @Test
  void theYoungestComeFirstPageByPage() {
    for (int i = 0; i < 5; i++) {
      clock.setAhead(Duration.ofSeconds(i));
      rows.add(Crew.song("song" + i, Lane.NORMAL, "x", i, null));
    }
    rows.cancel("song3", Deletion.Why.ASKED);
    assertThat(rows.recent("x", 2, null)).extracting(Song::id).containsExactly("song4", "song2");
    assertThat(rows.recent("x", 9, "song2")).extracting(Song::id).containsExactly("song1", "song0");
  }

  @Test
  void theYoungestOfALaneSinceATimeComeFirst() {
    clock.setAhead(Duration.ZERO);
    rows.add(Crew.song("old", Lane.LIVE, "x", 0, null));
    clock.setAhead(Duration.ofHours(1));
    Instant start = clock.instant();
    for (int i = 1; i < 5; i++) {
      clock.setAhead(Duration.ofHours(1).plusSeconds(i));
      rows.add(Crew.song("song" + i, Lane.LIVE, "x", i, null));
    }
    rows.add(Crew.song("slow", Lane.NORMAL, "x", 5, null));
    rows.add(Crew.song("other", Lane.LIVE, "y", 6, null));
    rows.cancel("song3", Deletion.Why.ASKED);
    assertThat(rows.since(start, Lane.LIVE, "x", 9))
        .extracting(Song::id)
        .containsExactly("song4", "song2", "song1");
    assertThat(rows.since(start, Lane.LIVE, "x", 2)).hasSize(2);
  }

  @Test
  void songsAreFoundByAllOfTheirWords() {
    rows.add(Crew.song("one", Lane.NORMAL, "x", 1, null));
    rows.add(Crew.song("two", Lane.NORMAL, "x", 2, null));
    JdbcClient db = JdbcClient.create(database);
    db.sql("update songs set search_text = 'low tide, 100%\ngolden light' where id = 'one'")
        .update();
    db.sql("update songs set search_text = null where id = 'two'").update();
    assertThat(rows.recent("x", 9, null, List.of("tide", "golden")))
        .extracting(Song::id)
        .containsExactly("one");
    assertThat(rows.recent("x", 9, null, List.of("0%"))).hasSize(1);
    assertThat(rows.recent("x", 9, null, List.of("l_w"))).isEmpty();
    assertThat(rows.recent("y", 9, null, List.of("tide"))).isEmpty();

    LibraryRows library = new LibraryRows(db, JsonMapper.shared());
    library.completeEarlierSongs();
    assertThat(
            db.sql("select count(*) from songs where search_text is null")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(library.features("one")).isEmpty();
    assertThat(library.features("x", 9)).isEmpty();
  }

  @Test
  void aFinishedSongGetsFurtherFilesWhileItIsThere() {
    rows.add(Crew.song("one", Lane.NORMAL, "x", 1, null));
    Song song = rows.begin("one").orElseThrow();
    assertThat(rows.addArtifact("one", "song.opus")).isFalse();
    rows.progress(song, Stage.STORING, 98);
    rows.finish(song, summary(), List.of("song.mp3"));
    assertThat(rows.addArtifact("one", "song.opus")).isTrue();
    assertThat(rows.addArtifact("one", "song.opus")).isTrue();
    assertThat(rows.find("one").orElseThrow().artifacts()).containsExactly("song.mp3", "song.opus");
    rows.delete("one");
    assertThat(rows.addArtifact("one", "song.flac")).isFalse();
  }

  @Test
  void songsComeAboutTogetherOrNotAtAll() throws IOException {
    Crew crew = crew(Map.of());
    Caller caller = new Caller("x", null, Set.of(), new Quota(3, null));
    List<NewSong> songs = List.of(song("one"), song("two"));
    SongPlacing.Storing photos =
        () -> {
          for (NewSong song : songs) {
            crew.files.putPhoto(song.id(), 0, new ByteArrayInputStream(new byte[] {1}), 1);
          }
        };
    assertThatThrownBy(
            () ->
                crew.placing.place(
                    caller,
                    songs,
                    photos,
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(rows.find("one")).isEmpty();
    assertThat(keys("one")).isEmpty();

    assertThat(crew.placing.place(caller, songs, photos, () -> {}))
        .isInstanceOf(SongQuotas.Outcome.Within.class);
    assertThat(rows.findAll(List.of("one", "two"))).hasSize(2);
    assertThat(rows.abandoned(Duration.ofHours(-1))).as("those that have no task").isEmpty();

    List<NewSong> more = List.of(song("three"), song("four"));
    assertThat(crew.placing.place(caller, more, () -> {}, () -> {}))
        .isEqualTo(crew.placing.place(caller, more, () -> {}, () -> {}))
        .isInstanceOf(SongQuotas.Outcome.DayUsedUp.class);
    assertThat(rows.find("three")).isEmpty();
    assertThat(crew.placing.place(caller, List.of(song("five")), () -> {}, () -> {}))
        .as("what was refused does not count")
        .isInstanceOf(SongQuotas.Outcome.Within.class);
  }

  private static NewSong song(String id) {
    return Crew.song(id, Lane.NORMAL, "x", 1, null);
  }

  @Test
  void aDeletionThatWasCutOffIsFinishedAndToldAsWhatItWas() {
    Crew crew = crew(Map.of());
    for (String id : List.of("asked", "cut-off")) {
      rows.add(Crew.song(id, Lane.NORMAL, "x", 1, null));
      crew.files.putPhoto(id, 0, new ByteArrayInputStream(new byte[] {1}), 1);
    }
    rows.cancel("asked", Deletion.Why.ASKED);
    clock.setAhead(Duration.ofHours(2));
    crew.queue.purgeAbandoned();
    Deletions deletions = new Deletions(JdbcClient.create(database), clock);
    assertThat(deletions.of("x", "asked"))
        .extracting(Deletion::why, Deletion::photos)
        .containsExactly(tuple(Deletion.Why.ASKED, 1));
    assertThat(deletions.of("x", "cut-off"))
        .extracting(Deletion::why)
        .containsExactly(Deletion.Why.LEFTOVER);
    assertThat(rows.find("asked")).isEmpty();
  }

  @Test
  void aSongIsMadeByAnotherProcessThanTookTheOrder() {
    Crew web = crew(Map.of("workers.live", "0", "workers.normal", "0", "workers.batch", "0"));
    web.start();
    String id = web.order(Lane.NORMAL, "x", 1, null);
    crew(Map.of()).start();
    await(web, id, SongState.DONE);
    assertThat(keys(id)).contains("songs/" + id + "/song/song.mp3");
    Client.await(
        "the work is gone", () -> keys(id), k -> k.stream().noneMatch(JobContract::isWork));
  }

  @Test
  void accountsTakeTurnsHoweverManySongsOneOrders() throws IOException {
    Crew crew = crew(Map.of());
    List<String> ids = new ArrayList<>();
    for (int seed = 1; seed <= 5; seed++) {
      ids.add(crew.order(Lane.BATCH, "campaign", seed, null));
    }
    ids.add(crew.order(Lane.BATCH, "museum", 100, null));
    ids.add(crew.order(Lane.BATCH, "museum", 101, null));
    crew.start();
    ids.forEach(id -> await(crew, id, SongState.DONE));
    assertThat(begun()).hasSize(7).startsWith(1L, 100L).endsWith(4L, 5L);
    assertThat(begun().indexOf(101L)).isLessThanOrEqualTo(4);
  }

  @Test
  void aLiveSongDoesNotWaitForOthers() throws IOException {
    Crew crew = crew(Map.of()).start();
    String batch = crew.order(Lane.BATCH, "campaign", 1, "wait");
    String normal = crew.order(Lane.NORMAL, "someone", 2, "wait");
    String next = crew.order(Lane.BATCH, "campaign", 3, null);
    await(crew, batch, SongState.RENDERING);
    await(crew, normal, SongState.RENDERING);
    String live = crew.order(Lane.LIVE, "booth", 4, null);
    await(crew, live, SongState.DONE);
    assertThat(crew.find(batch).state()).isEqualTo(SongState.RENDERING);
    assertThat(crew.find(next).state()).isEqualTo(SongState.QUEUED);
    Files.createFile(folder.resolve("gate"));
    await(crew, next, SongState.DONE);
  }

  @Test
  void aWaitingSongIsRemovedWithAllItsFiles() {
    Crew crew = crew(Map.of());
    String id = crew.order(Lane.NORMAL, "x", 1, null);
    crew.queue.remove(id, Lane.NORMAL);
    assertThat(rows.find(id)).isEmpty();
    assertThat(keys(id)).isEmpty();
    assertThat(rows.abandoned(Duration.ofDays(-1))).isEmpty();
  }

  @Test
  void aSongThatIsBeingMadeIsRemovedByItsWorker() {
    Crew crew = crew(Map.of()).start();
    String id = crew.order(Lane.NORMAL, "x", 1, "wait");
    await(crew, id, SongState.RENDERING);
    crew.queue.remove(id, Lane.NORMAL);
    Client.await("the song is gone", () -> rows.find(id).isEmpty(), gone -> gone);
    Client.await("what its worker still stored is gone", () -> keys(id), Collection::isEmpty);
  }

  @Test
  void twoProcessesShareTheSongsAndMakeNoneTwice() throws IOException {
    Crew one = crew(Map.of("workers.normal", "2")).start();
    Crew two = crew(Map.of("workers.normal", "2")).start();
    List<String> ids = new ArrayList<>();
    for (int seed = 1; seed <= 20; seed++) {
      ids.add((seed % 2 == 0 ? one : two).order(Lane.NORMAL, "x", seed, null));
    }
    ids.forEach(id -> await(one, id, SongState.DONE));
    assertThat(begun()).hasSize(20).doesNotHaveDuplicates();
    assertThat(ids).allSatisfy(id -> assertThat(one.find(id).attempt()).isEqualTo(1));
  }

  @Test
  void aStoppedProcessHandsItsSongBackAndTheNextGoesOnFromWhatWasKept() throws IOException {
    Crew first = crew(Map.of()).start();
    String id = first.order(Lane.NORMAL, "x", 8, "wait");
    Client.await(
        "a result is kept",
        () -> keys(id),
        keys -> keys.stream().anyMatch(key -> key.contains("/stages/")));
    first.close();
    assertThat(first.find(id).state()).isEqualTo(SongState.QUEUED);
    Files.createFile(folder.resolve("gate"));
    Crew second = crew(Map.of()).start();
    await(second, id, SongState.DONE);
    assertThat(journal()).containsExactly("start 8", "render 8", "start 8", "end 8");
    Client.await(
        "the results are gone",
        () -> keys(id),
        keys -> keys.stream().noneMatch(JobContract::isWork));
  }

  private static Outlook outlook(Crew crew, String id) {
    return crew.estimates.of(List.of(crew.find(id)));
  }

  @Test
  void aWaitingSongTellsItsPlaceAndWhenItWillBeDone() {
    Crew crew = crew(Map.of());
    String first = crew.order(Lane.BATCH, "campaign", 1, null);
    String second = crew.order(Lane.BATCH, "campaign", 2, null);
    String other = crew.order(Lane.BATCH, "museum", 3, null);
    crew.order(Lane.LIVE, "booth", 4, null);
    assertThat(outlook(crew, first).secondsLeft(crew.find(first))).isEmpty();
    assertThat(outlook(crew, first).position(crew.find(first))).hasValue(1);
    assertThat(outlook(crew, other).position(crew.find(other))).hasValue(2);
    assertThat(outlook(crew, second).position(crew.find(second))).hasValue(3);

    StageAverages averages = new StageAverages(JdbcClient.create(database));
    averages.note(160, Map.of(Stage.RENDERING, 8.0, Stage.MASTERING, 2.0));
    averages.note(20, Map.of(Stage.RENDERING, 1.0));
    assertThat(outlook(crew, first).secondsLeft(crew.find(first))).hasValue(10);
    assertThat(outlook(crew, second).secondsLeft(crew.find(second))).hasValue(30);
    Song begun = rows.begin(first).orElseThrow();
    assertThat(outlook(crew, first).position(crew.find(first))).isEmpty();
    assertThat(outlook(crew, first).secondsLeft(crew.find(first)).orElseThrow()).isBetween(7L, 10L);
    rows.progress(begun, Stage.MASTERING, 80);
    assertThat(outlook(crew, first).secondsLeft(crew.find(first))).hasValue(2);
  }

  @Test
  void theLatestSongCountsAFifthInTheAverageOfItsLength() {
    StageAverages averages = new StageAverages(JdbcClient.create(database));
    assertThat(averages.of(60)).isEmpty();
    averages.note(160, Map.of(Stage.RENDERING, 10.0));
    averages.note(165, Map.of(Stage.RENDERING, 20.0));
    assertThat(averages.of(175)).containsExactly(Map.entry(Stage.RENDERING, 12.0));
    assertThat(averages.of(20)).as("of the nearest length").isNotEmpty();
  }

  private Crew crew(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("data", folder.toString());
    Crew crew = Crew.of(database, store, clock, all);
    crews.add(crew);
    return crew;
  }

  private static void await(Crew crew, String id, SongState state) {
    Client.await(
        "song " + id + " is " + state,
        () -> crew.rows.find(id).map(Song::state).orElse(SongState.CANCELLED),
        now -> now == state);
  }

  private List<String> keys(String id) {
    return store.list(new ObjectKey("songs/" + id)).stream().map(ObjectKey::value).toList();
  }

  private static boolean isWork(String key) {
    return key.contains("/stages/") || key.contains("/photos/");
  }

  /** Seeds of songs in the order in which they were begun. */
  private List<Long> begun() throws IOException {
    return journal().stream()
        .filter(line -> line.startsWith("start "))
        .map(line -> Long.valueOf(line.substring(6)))
        .toList();
  }

  private List<String> journal() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("journal"))) {
      return lines.toList();
    }
  }

  private static SongSummary summary() {
    return new SongSummary(
        "Title", "style", "Style", "D major", 84, 6, List.of(), List.of(), null, List.of(),
        List.of());
  }
}
