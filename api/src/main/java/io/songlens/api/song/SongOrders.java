package io.songlens.api.song;

import io.songlens.api.access.Callers;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.generation.Extra;
import io.songlens.api.generation.SongGenerator;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.job.Lane;
import io.songlens.api.job.NewSong;
import io.songlens.api.job.Song;
import io.songlens.api.job.SongFiles;
import io.songlens.api.job.SongPlacing;
import io.songlens.api.job.SongRows;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Takes orders: checks everything first, and accepts only what can become a song. */
@ConditionalOnWebApplication
@Service
class SongOrders {
  private final SonglensProperties properties;
  private final SongGenerator generator;
  private final SongRows rows;
  private final SongFiles files;
  private final SongPlacing placing;
  private final Callers callers;
  private final Clock clock;
  private final OrderWebhooks webhooks;
  private final UploadedPhotos uploaded;

  SongOrders(
      SonglensProperties properties,
      SongGenerator generator,
      SongRows rows,
      SongFiles files,
      SongPlacing placing,
      Callers callers,
      Clock clock,
      OrderWebhooks webhooks,
      UploadedPhotos uploaded) {
    this.properties = properties;
    this.generator = generator;
    this.rows = rows;
    this.files = files;
    this.placing = placing;
    this.callers = callers;
    this.clock = clock;
    this.webhooks = webhooks;
    this.uploaded = uploaded;
  }

  /**
   * Accepts an order, or finds the song that the same order brought about before.
   *
   * @param parts photos that came with it
   * @param uploads ids of photos that came before it; they follow the others
   * @throws ProblemException if the order cannot be accepted; nothing of it is kept then
   */
  Song accept(
      List<MultipartFile> parts,
      List<String> uploads,
      SongForm form,
      @Nullable String idempotencyKey)
      throws IOException {
    List<MultipartFile> sent = SentPhotos.chosen(parts, uploads.size(), form, properties.uploads());
    String hash = OrderHash.of(sent, uploads, form.toString());
    Optional<Song> earlier = earlier(idempotencyKey, hash);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    requireUsable(form);
    try (UploadedPhotos.Held held = uploaded.hold(uploads)) {
      List<MultipartFile> photos = Stream.of(sent, held.photos()).flatMap(List::stream).toList();
      Song song = acceptNew(photos, form, idempotencyKey, hash);
      held.useUp();
      return song;
    } catch (ProblemException e) {
      // The same order may have come twice at once, and the other used the uploads up.
      return earlier(idempotencyKey, hash).orElseThrow(() -> e);
    }
  }

  /** What can be told before a photo is looked at. */
  private void requireUsable(SongForm form) {
    SongOptions options = form.options(generator, null);
    options.extras().forEach(this::requireAvailable);
    webhooks.check(form);
    requireRoom(form.lane());
  }

  private Song acceptNew(
      List<MultipartFile> photos, SongForm form, @Nullable String idempotencyKey, String hash)
      throws IOException {
    SongOptions options =
        form.options(generator, photos.isEmpty() ? null : SentPhotos.seedOf(photos));
    for (int i = 0; i < photos.size(); i++) {
      SentPhotos.check(photos.get(i), i + 1, generator);
    }
    return store(photos, form, options, idempotencyKey, hash);
  }

  /**
   * Makes sure that another song may wait.
   *
   * @throws ProblemException if too many do
   */
  void requireRoom(Lane lane) {
    if (rows.countUnfinished(lane) >= mostWaiting(lane)) {
      throw new ProblemException(
          ProblemCode.QUEUE_FULL, "Too many songs are waiting already; try again later.");
    }
  }

  /** How many songs of a queue may be unfinished before orders are put off. */
  int mostWaiting(Lane lane) {
    return lane == Lane.BATCH ? properties.maxWaitingBatch() : properties.maxWaiting();
  }

  private void requireAvailable(Extra extra) {
    String reason = generator.whyNot(extra);
    if (reason != null) {
      throw new ProblemException(ProblemCode.EXTRA_UNAVAILABLE, reason);
    }
  }

  /**
   * The song that the same order brought about before.
   *
   * @throws ProblemException if the key is none, or came with another order
   */
  Optional<Song> earlier(@Nullable String idempotencyKey, String hash) {
    if (idempotencyKey == null) {
      return Optional.empty();
    }
    OrderKey key = new OrderKey(idempotencyKey, hash);
    Optional<Song> song = rows.findByIdempotencyKey(callers.current().tenant(), key.key());
    song.ifPresent(earlier -> key.requireSame(earlier.requestHash()));
    return song;
  }

  private Song store(
      List<MultipartFile> photos,
      SongForm form,
      SongOptions options,
      @Nullable String idempotencyKey,
      String hash)
      throws IOException {
    String id = UUID.randomUUID().toString();
    String tenant = callers.current().tenant();
    NewSong song =
        new NewSong(id, photos.size(), options, form.lane(), tenant, idempotencyKey, hash);
    try {
      place(List.of(song), () -> storePhotos(id, photos), () -> webhooks.register(id, form));
    } catch (DuplicateKeyException e) {
      // The same order came twice at once, and the other was a moment faster.
      return earlier(idempotencyKey, hash).orElseThrow(() -> e);
    }
    return rows.find(id).orElseThrow(ProblemException::songNotFound);
  }

  private void storePhotos(String id, List<MultipartFile> photos) throws IOException {
    for (int i = 0; i < photos.size(); i++) {
      MultipartFile photo = photos.get(i);
      try (InputStream content = photo.getInputStream()) {
        files.putPhoto(id, i, content, photo.getSize());
      }
    }
  }

  /**
   * Places songs of the caller: all of them, or none.
   *
   * @param storing stores what they are made from
   * @param along what comes about with them in the database
   * @throws ProblemException if the caller's quota is used up
   * @throws DuplicateKeyException if another song has the idempotency key
   */
  void place(List<NewSong> songs, SongPlacing.Storing storing, Runnable along) throws IOException {
    QuotaProblems.requireWithin(
        placing.place(callers.current(), songs, storing, along), clock.instant());
  }
}
