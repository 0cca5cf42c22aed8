package io.songlens.storage.filesystem;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.storage.ListedObject;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.ObjectNotFoundException;
import io.songlens.storage.ObjectStore;
import io.songlens.storage.ObjectStoreContract;
import io.songlens.storage.StorageException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSystemObjectStoreTest extends ObjectStoreContract {
  private static final ObjectKey KEY = new ObjectKey("songs/1/song.mp3");

  private Path root;
  private final MovableClock clock = new MovableClock();
  private UrlSigner signer;
  private FileSystemObjectStore store;

  @BeforeEach
  void open(@TempDir Path folder) {
    root = folder;
    signer = new UrlSigner(new byte[32], clock, "/files/");
    store = new FileSystemObjectStore(root, signer);
  }

  @Override
  protected ObjectStore store() {
    return store;
  }

  @Override
  protected Path fileOf(ObjectKey key) {
    return root.resolve("objects").resolve(key.value());
  }

  @Override
  protected void letPass(Duration time) {
    clock.advance(time);
  }

  /** Answers as the application does: checks the link, then serves the object. */
  @Override
  protected Fetched fetch(URI link) throws IOException {
    Map<String, String> query =
        Arrays.stream(link.getRawQuery().split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    ObjectKey key = new ObjectKey(link.getPath().substring("/files/".length()));
    String name = query.get("name");
    String signature = requireNonNull(query.get("signature"));
    UrlSigner.Verdict verdict =
        signer.verify(key, Long.parseLong(requireNonNull(query.get("expires"))), name, signature);
    if (verdict != UrlSigner.Verdict.VALID) {
      return new Fetched(403, "", "");
    }
    return new Fetched(
        200,
        new String(read(store.open(key)), StandardCharsets.UTF_8),
        name == null ? "" : "attachment; " + name);
  }

  @Test
  void nobodyPutsThingsThereDirectly() {
    assertThat(
            store().uploadLink(new ObjectKey("a"), "text/plain", 1, "hash", Duration.ofMinutes(1)))
        .isEmpty();
  }

  @Test
  void contentWithoutItsDescriptionIsNoObject() throws IOException {
    Files.createDirectories(root.resolve("objects/songs/1"));
    Files.writeString(root.resolve("objects/songs/1/song.mp3"), "half");
    assertThat(store.stat(KEY)).isEmpty();
    assertThat(store.list(new ObjectKey("songs"))).isEmpty();
    store.deleteAll(new ObjectKey("songs/1"));
    assertThat(root.resolve("objects/songs/1")).doesNotExist();
  }

  @Test
  void aDescriptionWithoutContentIsNoObject() throws IOException {
    store.put(KEY, "audio/mpeg", new byte[3]);
    Files.delete(fileOf(KEY));
    assertThat(store.stat(KEY)).isEmpty();
    assertThatThrownBy(() -> store.open(KEY)).isInstanceOf(ObjectNotFoundException.class);
    List<ListedObject> shown = new ArrayList<>();
    store.visit(new ObjectKey("songs"), shown::add);
    assertThat(shown).isEmpty();
  }

  @Test
  void whatADeletionThatWasCutOffLeftIsShownAndCanBeDeleted() throws IOException {
    store.put(KEY, "text/plain", new byte[] {1});
    Files.delete(root.resolve("meta").resolve(KEY.value()));
    assertThat(store.stat(KEY)).isEmpty();
    List<ListedObject> shown = new ArrayList<>();
    store.visit(new ObjectKey("songs"), shown::add);
    assertThat(shown).extracting(ListedObject::key).containsExactly(KEY);
    store.deleteAll(new ObjectKey("songs"));
    assertThat(fileOf(KEY)).doesNotExist();
  }

  @Test
  void whoReadsWhatIsJustReplacedGetsOneOfTheTwo() throws Exception {
    store.put(KEY, "text/plain", new byte[] {1});
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<?> puts =
          pool.submit(
              () -> {
                for (int i = 0; i < 100; i++) {
                  store.put(KEY, "text/plain", new byte[] {(byte) (i % 3)});
                }
              });
      while (!puts.isDone()) {
        try {
          assertThat(read(store.open(KEY))).hasSize(1);
        } catch (ObjectNotFoundException e) {
          assertThat(e).hasMessageContaining(KEY.value()); // between the two
        }
      }
      puts.get();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void aBrokenSourceLeavesNoFileBehind() throws IOException {
    InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[5]), closed());
    assertThatThrownBy(() -> store.put(KEY, "audio/mpeg", broken, 10))
        .isInstanceOf(StorageException.class);
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void whatAKilledProcessLeftAsideIsSweptAfterADay() throws IOException {
    Path old = Files.writeString(root.resolve("tmp/old"), "x");
    Path fresh = Files.writeString(root.resolve("tmp/fresh"), "x");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    store = new FileSystemObjectStore(root, signer);
    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
  }

  @Test
  void aDamagedDescriptionIsAFaultAndNotAnAbsence() throws IOException {
    store.put(KEY, "audio/mpeg", new byte[3]);
    Files.writeString(root.resolve("meta/songs/1/song.mp3"), "audio/mpeg");
    assertThatThrownBy(() -> store.stat(KEY)).isInstanceOf(StorageException.class);
  }

  private static InputStream closed() throws IOException {
    InputStream closed = InputStream.nullInputStream();
    closed.close();
    return closed;
  }
}
