package io.songlens.api.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;

/**
 * Takes the bytes of one request into an upload that is held for it. They are kept piece by piece,
 * so that a connection that breaks loses next to nothing; those with a checksum count all at once.
 */
final class Writing implements AutoCloseable {
  /** Whoever sends nothing for so long loses the upload to the next who wants to send. */
  static final Duration QUIET = Duration.ofSeconds(5);

  private static final long RENEW_EVERY_NANOS = Duration.ofSeconds(2).toNanos();
  private static final long KEEP_EVERY_NANOS = Duration.ofSeconds(5).toNanos();
  private static final long PIECE_BYTES = 8L << 20;

  private final UploadRows rows;
  private final UploadHolds holds;
  private final UploadFiles files;
  private final Upload upload;
  private final String holder;
  private final Optional<Checksum> checksum;
  private final Spool spool;
  private final List<Piece> uncounted = new ArrayList<>();
  private long countedBytes;
  private long keptBytes;
  private long renewedAtNanos = System.nanoTime();
  private long keptAtNanos = renewedAtNanos;
  private boolean cut;

  Writing(
      UploadRows rows,
      UploadHolds holds,
      UploadFiles files,
      Upload upload,
      String holder,
      Optional<Checksum> checksum,
      Path folder) {
    this.rows = rows;
    this.holds = holds;
    this.files = files;
    this.upload = upload;
    this.holder = holder;
    this.checksum = checksum;
    this.countedBytes = upload.receivedBytes();
    this.keptBytes = countedBytes;
    this.spool = Spool.in(folder);
  }

  /**
   * Takes all that comes, until it ends or breaks off.
   *
   * @param announcedBytes how many are to come; negative if that is not known
   */
  void take(InputStream body, long announcedBytes) {
    byte[] buffer = new byte[16 * 1024];
    for (int length; (length = read(body, buffer)) >= 0; ) {
      if (receivedBytes() + length > upload.sizeBytes()) {
        throw UploadProblems.bad("The body has more bytes than the upload still misses.");
      }
      spool.add(buffer, length);
      add(buffer, length);
      keepUp();
    }
    cut |= receivedBytes() - upload.receivedBytes() < announcedBytes;
    keep();
    checksum.ifPresent(this::countIfItFits);
  }

  private long receivedBytes() {
    return keptBytes + spool.sizeBytes();
  }

  /** A broken connection ends the body: what came before that is good. */
  private int read(InputStream body, byte[] buffer) {
    try {
      return body.read(buffer);
    } catch (IOException e) {
      cut = true;
      return -1;
    }
  }

  private void add(byte[] buffer, int length) {
    checksum.ifPresent(sum -> sum.add(buffer, length));
  }

  private void keepUp() {
    long now = System.nanoTime();
    if (spool.sizeBytes() >= PIECE_BYTES || now - keptAtNanos > KEEP_EVERY_NANOS) {
      keep();
    } else if (now - renewedAtNanos > RENEW_EVERY_NANOS) {
      renew();
    }
  }

  private void renew() {
    if (!holds.renew(upload.id(), holder, QUIET)) {
      throw lost();
    }
    renewedAtNanos = System.nanoTime();
  }

  private void keep() {
    if (spool.sizeBytes() == 0) {
      return;
    }
    renew();
    Piece piece = new Piece(keptBytes, spool.sizeBytes(), keptBytes + "-" + holder);
    uncounted.add(piece);
    files.put(upload.id(), piece.name(), spool.whole());
    keptBytes += piece.sizeBytes();
    spool.clear();
    if (checksum.isEmpty()) {
      count();
    }
    keptAtNanos = System.nanoTime();
  }

  private void countIfItFits(Checksum sum) {
    if (cut) {
      throw UploadProblems.bad(
          "The body was cut off, so its checksum cannot be told; nothing of it was kept.");
    }
    if (!sum.fits()) {
      throw UploadProblems.checksum();
    }
    count();
  }

  private void count() {
    try {
      if (!rows.advance(upload.id(), holder, countedBytes, uncounted)) {
        throw lost();
      }
    } catch (DataAccessException e) {
      uncounted.clear(); // they may count: what does not is cleared away later
      throw e;
    }
    countedBytes = keptBytes;
    uncounted.clear();
  }

  private RuntimeException lost() {
    return rows.find(upload.tenant(), upload.id()).isPresent()
        ? UploadProblems.busy()
        : UploadProblems.notFound();
  }

  @Override
  public void close() {
    try (spool) {
      uncounted.forEach(piece -> files.delete(upload.id(), piece.name()));
    }
  }
}
