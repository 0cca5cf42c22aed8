package io.songlens.storage;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every object store does. */
public abstract class ObjectStoreContract {
  private static final byte[] HELLO = "hello-song-bytes".getBytes(StandardCharsets.UTF_8);

  /** A link followed: 200 with bytes and file name, or 403. */
  public record Fetched(int status, String body, String disposition) {}

  protected abstract ObjectStore store();

  /** Follows a link as a browser does. */
  protected abstract Fetched fetch(URI link) throws Exception;

  /** The file that holds an object's bytes: to be changed behind the store's back. */
  protected abstract Path fileOf(ObjectKey key);

  /** Lets so much time pass, as the store sees it. */
  protected abstract void letPass(Duration time);

  private final ObjectKey folder = new ObjectKey("songs/" + getClass().getSimpleName());

  @Test
  void whatIsPutCanBeReadBack() throws Exception {
    ObjectKey key = folder.child("read-back/song.mp3");
    StoredObject put = store().put(key, "audio/mpeg", HELLO);
    assertThat(put.size()).isEqualTo(HELLO.length);
    assertThat(put.contentType()).isEqualTo("audio/mpeg");
    assertThat(store().stat(key)).contains(put);
    assertThat(read(store().open(key))).isEqualTo(HELLO);
  }

  @Test
  void theHashIsThatOfTheBytes(@TempDir Path temp) throws Exception {
    ObjectKey key = folder.child("hash/abc");
    Path file = Files.writeString(temp.resolve("abc"), "abc");
    // The example of FIPS 180-2, appendix B.1.
    assertThat(store().put(key, "text/plain", file).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(read(store().open(key))).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLargeObjectComesBackWhole() throws Exception {
    byte[] large = new byte[12 * 1024 * 1024 + 7];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i * 31 + (i >> 13));
    }
    ObjectKey key = folder.child("large.wav");
    store().put(key, "audio/wav", large);
    assertThat(read(store().open(key))).isEqualTo(large);
  }

  @Test
  void anEmptyObjectIsAnObject() throws Exception {
    ObjectKey key = folder.child("empty.txt");
    store().put(key, "text/plain", new byte[0]);
    assertThat(store().stat(key)).map(StoredObject::size).contains(0L);
    assertThat(read(store().open(key))).isEmpty();
  }

  @Test
  void aPartCanBeRead() throws Exception {
    ObjectKey key = folder.child("part.txt");
    store().put(key, "text/plain", HELLO);
    assertThat(read(store().open(key, 6, 4))).asString().isEqualTo("song");
    assertThat(read(store().open(key, 11, 1000))).asString().isEqualTo("bytes");
  }

  @Test
  void aSecondPutReplacesTheFirst() throws Exception {
    ObjectKey key = folder.child("replaced.txt");
    store().put(key, "text/plain", HELLO);
    store().put(key, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
    assertThat(read(store().open(key))).asString().isEqualTo("{}");
    assertThat(store().stat(key)).map(StoredObject::contentType).contains("application/json");
  }

  @Test
  void aStreamOfAnotherLengthIsRefusedAndLeavesNothing() {
    ObjectKey key = folder.child("wrong-length/song.mp3");
    for (long announced : new long[] {HELLO.length - 1, HELLO.length + 1}) {
      assertThatThrownBy(
              () -> store().put(key, "audio/mpeg", new ByteArrayInputStream(HELLO), announced))
          .isInstanceOf(StorageException.class);
    }
    assertThat(store().stat(key)).isEmpty();
    assertThat(store().list(folder.child("wrong-length"))).isEmpty();
  }

  @Test
  void bytesThatWereChangedBehindTheStoresBackAreNoticed() throws Exception {
    byte[] content = new byte[100_000];
    for (int changed : new int[] {0, 50_000, content.length - 1}) {
      ObjectKey key = folder.child("corrupt/" + changed);
      store().put(key, "audio/mpeg", content);
      byte[] other = content.clone();
      other[changed] ^= 1;
      Files.write(fileOf(key), other);
      assertThatThrownBy(() -> read(store().open(key)))
          .isInstanceOf(CorruptObjectException.class)
          .hasMessageContaining(key.value());
      InputStream bytewise = store().open(key);
      assertThatThrownBy(() -> transferSlowly(bytewise)).isInstanceOf(CorruptObjectException.class);
      assertThat(read(store().open(key, changed, 1))).containsExactly(1);
    }
  }

  private static void transferSlowly(InputStream content) throws IOException {
    try (content) {
      byte[] buffer = new byte[10];
      while (content.skip(999) > 0 && content.read() >= 0 && content.read(buffer, 3, 7) >= 0) {
        assertThat(buffer[0]).isZero();
      }
      assertThat(content.read()).isNegative();
    }
  }

  @Test
  void aFileThatWasCutIsNoticed() throws Exception {
    ObjectKey key = folder.child("cut.mp3");
    store().put(key, "audio/mpeg", HELLO);
    Files.write(fileOf(key), Arrays.copyOf(HELLO, 5));
    assertThatThrownBy(() -> read(store().open(key)))
        .isInstanceOfAny(CorruptObjectException.class, IOException.class);
  }

  @Test
  void theEndOfIntactContentIsToldAsOftenAsItIsAskedFor() throws Exception {
    ObjectKey key = folder.child("end.txt");
    store().put(key, "text/plain", HELLO);
    try (InputStream content = store().open(key)) {
      assertThat(content.skip(6)).isEqualTo(6);
      assertThat(content.readAllBytes()).asString().isEqualTo("song-bytes");
      assertThat(content.read()).isNegative();
      assertThat(content.read(new byte[3])).isNegative();
    }
  }

  @Test
  void everyObjectOfAFolderIsShownWithItsTimeAndBesideItsNeighbours() {
    ObjectKey all = folder.child("visited");
    List<ObjectKey> keys = new ArrayList<>();
    for (String name : new String[] {"b/x", "a/song/1", "a/photo", "c", "a/song/2"}) {
      keys.add(all.child(name));
      store().put(all.child(name), "text/plain", HELLO);
    }
    List<ListedObject> shown = new ArrayList<>();
    store().visit(all, shown::add);
    assertThat(shown).extracting(ListedObject::key).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(shown)
        .extracting(ListedObject::storedAt)
        .allSatisfy(time -> assertThat(time).isCloseTo(Instant.now(), within(1, MINUTES)));
    List<Boolean> ofA =
        shown.stream().map(object -> object.key().value().contains("/visited/a/")).toList();
    assertThat(ofA.subList(ofA.indexOf(true), ofA.lastIndexOf(true) + 1)).doesNotContain(false);
    store().visit(folder.child("nothing"), shown::add);
    assertThat(shown).hasSameSizeAs(keys);
  }

  @Test
  void anAbsentObjectIsNotFound() {
    ObjectKey key = folder.child("absent.txt");
    assertThat(store().stat(key)).isEmpty();
    assertThatThrownBy(() -> store().open(key)).isInstanceOf(ObjectNotFoundException.class);
    assertThatThrownBy(() -> store().open(key, 0, 1)).isInstanceOf(ObjectNotFoundException.class);
    store().delete(key);
  }

  @Test
  void aFolderIsListedAndDeletedWithoutItsNeighbours() {
    ObjectKey one = folder.child("list/one");
    store().put(one.child("b.txt"), "text/plain", HELLO);
    store().put(one.child("a/c.txt"), "text/plain", HELLO);
    ObjectKey neighbour = folder.child("list/one-more/a.txt");
    store().put(neighbour, "text/plain", HELLO);

    assertThat(store().list(one)).containsExactly(one.child("a/c.txt"), one.child("b.txt"));
    store().deleteAll(one);
    assertThat(store().list(one)).isEmpty();
    assertThat(store().stat(neighbour)).isPresent();
    store().delete(neighbour);
    assertThat(store().stat(neighbour)).isEmpty();
  }

  @Test
  void writersOfOneKeyLeaveOneOfTheirContents() throws Exception {
    ObjectKey key = folder.child("contended.txt");
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      Callable<StoredObject> a = () -> store().put(key, "text/plain", new byte[100_000]);
      Callable<StoredObject> b = () -> store().put(key, "text/plain", new byte[200_000]);
      for (Future<StoredObject> put : pool.invokeAll(java.util.List.of(a, b, a, b))) {
        put.get();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(read(store().open(key)).length).isIn(100_000, 200_000);
  }

  @Test
  void aFolderIsDeletedWhileSomebodyPutsThingsThere() throws Exception {
    ObjectKey busy = folder.child("busy");
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<?> puts =
          pool.submit(
              () -> {
                for (int i = 0; i < 100; i++) {
                  store().put(busy.child("a/" + i % 7), "text/plain", HELLO);
                }
              });
      while (!puts.isDone()) {
        store().deleteAll(busy);
      }
      puts.get();
    } finally {
      pool.shutdown();
    }
    store().deleteAll(busy);
    assertThat(store().list(busy)).isEmpty();
  }

  @Test
  void aLinkGivesTheBytesUnderTheirName() throws Exception {
    ObjectKey key = folder.child("linked/song.mp3");
    store().put(key, "audio/mpeg", HELLO);
    Fetched fetched =
        fetch(store().signedUrl(key, Duration.ofMinutes(5), "Sommer \"am\" Fluß + 1.mp3"));
    assertThat(fetched.status()).isEqualTo(200);
    assertThat(fetched.body()).isEqualTo("hello-song-bytes");
    assertThat(fetched.disposition()).startsWith("attachment").contains("1.mp3");
    Fetched shown = fetch(store().signedUrl(key, Duration.ofMinutes(5), null));
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.disposition()).doesNotContain("attachment");
  }

  @Test
  void aChangedLinkIsRefused() throws Exception {
    ObjectKey key = folder.child("changed/song.mp3");
    ObjectKey other = folder.child("changed/tune.mp3");
    store().put(key, "audio/mpeg", HELLO);
    store().put(other, "audio/mpeg", HELLO);
    String link = store().signedUrl(key, Duration.ofMinutes(5), "x.mp3").toString();
    assertThat(fetch(URI.create(link.replace("song.mp3", "tune.mp3"))).status()).isEqualTo(403);
    assertThat(fetch(URI.create(link.replace("x.mp3", "y.mp3"))).status()).isEqualTo(403);
    char last = link.charAt(link.length() - 2);
    String forged =
        link.substring(0, link.length() - 2)
            + (last == '0' ? '1' : '0')
            + link.substring(link.length() - 1);
    assertThat(fetch(URI.create(forged)).status()).isEqualTo(403);
  }

  @Test
  void aLinkExpires() throws Exception {
    ObjectKey key = folder.child("expiring.txt");
    store().put(key, "text/plain", HELLO);
    URI link = store().signedUrl(key, Duration.ofSeconds(2), null);
    assertThat(fetch(link).status()).isEqualTo(200);
    letPass(Duration.ofSeconds(3));
    assertThat(fetch(link).status()).isEqualTo(403);
  }

  protected static byte[] read(InputStream content) throws IOException {
    try (content) {
      return content.readAllBytes();
    }
  }
}
