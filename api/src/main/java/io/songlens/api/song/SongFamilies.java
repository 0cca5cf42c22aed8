package io.songlens.api.song;

import io.songlens.api.access.Callers;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.generation.SongGenerator;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.SongSummary;
import io.songlens.api.job.Lane;
import io.songlens.api.job.NewSong;
import io.songlens.api.job.Song;
import io.songlens.api.job.SongFiles;
import io.songlens.api.job.SongQueue;
import io.songlens.api.job.SongRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Songs that are ordered together: all of them are placed in the batch queue, or none. */
@ConditionalOnWebApplication
@Service
public class SongFamilies {
  private static final Lane LANE = Lane.BATCH;
  private static final long MOST_BYTES = 1L << 30;

  private final SongOrders orders;
  private final SongRows rows;
  private final SongFiles files;
  private final SongQueue queue;
  private final SongAccess access;
  private final SongViews views;
  private final Callers callers;
  private final SongGenerator generator;
  private final SonglensProperties properties;

  SongFamilies(
      SongOrders orders,
      SongRows rows,
      SongFiles files,
      SongQueue queue,
      SongAccess access,
      SongViews views,
      Callers callers,
      SongGenerator generator,
      SonglensProperties properties) {
    this.orders = orders;
    this.rows = rows;
    this.files = files;
    this.queue = queue;
    this.access = access;
    this.views = views;
    this.callers = callers;
    this.generator = generator;
    this.properties = properties;
  }

  /**
   * A song to be placed.
   *
   * @param id unguessable
   * @param options what is asked of it; its style must be known
   * @param photos which of the family's photos it is made of
   */
  public record Member(String id, SongOptions options, List<Integer> photos) {
    public Member {
      photos = List.copyOf(photos);
    }
  }

  /**
   * How far one of the songs is.
   *
   * @param audio a link to it once it is done, which works for a while
   * @param message why it failed or waits again, for people
   */
  public record Standing(
      String state,
      double percent,
      @Nullable SongSummary summary,
      @Nullable URI audio,
      @Nullable String message) {}

  /**
   * Places songs in the batch queue, all of them within the caller's quota.
   *
   * @param photo the family's photos by their number
   * @param along what comes about with them in the database; what it throws is thrown on
   * @throws ProblemException if not all of them can be placed; none is then
   */
  public void place(List<Member> members, IntFunction<byte[]> photo, Runnable along)
      throws IOException {
    requireRoom(members.size());
    requireFewBytes(members, photo);
    orders.place(
        members.stream().map(this::song).toList(),
        () -> members.forEach(member -> storePhotos(member, photo)),
        along);
  }

  private void requireRoom(int songs) {
    if (rows.countUnfinished(LANE) + songs > orders.mostWaiting(LANE)) {
      throw new ProblemException(
          ProblemCode.QUEUE_FULL, "Too many songs are waiting already; try again later.");
    }
  }

  /** Each song has its own copy of its photos until it is done. */
  private static void requireFewBytes(List<Member> members, IntFunction<byte[]> photo) {
    Map<Integer, Integer> sizes = new HashMap<>();
    long bytes = 0;
    for (Member member : members) {
      for (int number : member.photos()) {
        bytes += sizes.computeIfAbsent(number, one -> photo.apply(one).length);
      }
    }
    if (bytes > MOST_BYTES) {
      throw new ProblemException(
          ProblemCode.PHOTO_TOO_LARGE,
          "The photos of all songs together may have up to "
              + (MOST_BYTES >> 20)
              + " MB: send smaller ones, or order fewer songs at once.");
    }
  }

  private NewSong song(Member member) {
    String tenant = callers.current().tenant();
    String hash = OrderHash.of("family " + member.id());
    int photos = member.photos().size();
    return new NewSong(member.id(), photos, member.options(), LANE, tenant, null, hash);
  }

  private void storePhotos(Member member, IntFunction<byte[]> photo) {
    for (int i = 0; i < member.photos().size(); i++) {
      byte[] content = photo.apply(member.photos().get(i));
      files.putPhoto(member.id(), i, new ByteArrayInputStream(content), content.length);
    }
  }

  /** How far the caller's songs of these ids are, by id; what is gone is left out. */
  public Map<String, Standing> standings(Collection<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : access.findAll(ids).values().stream().collect(Collectors.toMap(Song::id, this::standing));
  }

  private Standing standing(Song song) {
    String file = audioFile(song);
    return new Standing(
        song.state().word(),
        Math.round(song.percent() * 10) / 10.0,
        song.summary(),
        song.summary() == null || file == null ? null : views.link(song, file),
        song.message());
  }

  private static @Nullable String audioFile(Song song) {
    String first = "song." + song.options().format().get(0);
    return song.artifacts().contains(first) ? first : null;
  }

  /** Deletes those songs of these ids that there are, whoever asks. */
  public void delete(Collection<String> ids) {
    if (!ids.isEmpty()) {
      rows.findAll(ids).forEach(song -> queue.remove(song.id(), song.lane()));
    }
  }

  /**
   * The photos of an order, checked.
   *
   * @param most how many there may be
   * @throws ProblemException if there is none, one too many, or one that cannot become a song
   */
  public List<MultipartFile> photos(List<MultipartFile> parts, int most) throws IOException {
    List<MultipartFile> photos = parts.stream().filter(part -> !part.isEmpty()).toList();
    if (photos.isEmpty()) {
      throw new ProblemException(
          ProblemCode.PHOTO_MISSING, "Send photos of the products as parts named \"photo\".");
    }
    if (photos.size() > most) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_PHOTOS, "Up to " + most + " photos are taken at once.");
    }
    for (int i = 0; i < photos.size(); i++) {
      if (photos.get(i).getSize() > properties.uploads().maxPhotoSize().toBytes()) {
        throw ProblemException.photoTooLarge(properties.uploads());
      }
      SentPhotos.check(photos.get(i), i + 1, generator);
    }
    return photos;
  }

  /**
   * The key that an order came with; null if it came with none.
   *
   * @param files all files of the order
   * @param options all else that was ordered
   * @throws ProblemException if what came is no key
   */
  public static @Nullable OrderKey key(
      @Nullable String key, List<MultipartFile> files, String options) throws IOException {
    return key == null ? null : new OrderKey(key, OrderHash.of(files, List.of(), options));
  }

  /** The seed of a family for which none was asked. */
  public static long seedOf(List<MultipartFile> photos) throws IOException {
    return SentPhotos.seedOf(photos);
  }

  /**
   * A style's id.
   *
   * @throws ProblemException if there is none of that id
   */
  public String style(String wanted) {
    return KnownNames.style(wanted, generator.styles());
  }
}
