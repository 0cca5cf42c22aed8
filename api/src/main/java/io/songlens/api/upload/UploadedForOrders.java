package io.songlens.api.upload;

import io.songlens.api.access.Callers;
import io.songlens.api.config.DataFolder;
import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import io.songlens.api.song.UploadedPhotos;
import io.songlens.storage.CorruptObjectException;
import io.songlens.storage.StorageException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Fetches uploads for an order, into files beside those of its parts. */
@ConditionalOnWebApplication
@Component
class UploadedForOrders implements UploadedPhotos {
  /** Longer than it takes to fetch one photo, or to accept an order with all of them. */
  private static final Duration LONG = Duration.ofMinutes(2);

  private static final Logger LOG = LoggerFactory.getLogger(UploadedForOrders.class);

  private final Uploads uploads;
  private final UploadRows rows;
  private final UploadHolds holds;
  private final UploadFiles files;
  private final Callers callers;
  private final Path folder;

  UploadedForOrders(
      Uploads uploads,
      UploadRows rows,
      UploadHolds holds,
      UploadFiles files,
      Callers callers,
      DataFolder data) {
    this.uploads = uploads;
    this.rows = rows;
    this.holds = holds;
    this.files = files;
    this.callers = callers;
    this.folder = data.resolve("uploads");
  }

  @Override
  public Held hold(List<String> ids) throws IOException {
    if (new HashSet<>(ids).size() < ids.size()) {
      throw new ProblemException(ProblemCode.BAD_OPTION, "An upload is named once.");
    }
    InHand held = new InHand(callers.current().tenant());
    try {
      for (String id : ids) {
        held.fetch(id);
      }
      return held;
    } catch (IOException | RuntimeException e) {
      held.close();
      throw e;
    }
  }

  private final class InHand implements Held {
    private final String tenant;
    private final String holder = UUID.randomUUID().toString();
    private final List<String> ids = new ArrayList<>();
    private final List<Upload> whole = new ArrayList<>();
    private final List<MultipartFile> photos = new ArrayList<>();
    private final List<Path> fetched = new ArrayList<>();

    InHand(String tenant) {
      this.tenant = tenant;
    }

    void fetch(String id) throws IOException {
      uploads.find(id); // tells what is wrong with the id
      if (!holds.take(tenant, id, holder, LONG)) {
        throw UploadProblems.busy();
      }
      ids.forEach(other -> holds.renew(other, holder, LONG));
      ids.add(id);
      Upload upload = uploads.find(id);
      requireWhole(upload);
      Path file = Files.createTempFile(Files.createDirectories(folder), "photo-", ".fetched");
      fetched.add(file);
      try (OutputStream out = Files.newOutputStream(file)) {
        copy(upload, out);
      }
      photos.add(new FetchedPhoto(id, file, upload.sizeBytes()));
      whole.add(upload);
    }

    @Override
    public List<MultipartFile> photos() {
      return List.copyOf(photos);
    }

    /** What goes wrong here does not make the order undone; what stays expires. */
    @Override
    public void useUp() {
      for (Upload upload : whole) {
        try {
          uploads.end(upload);
          ids.remove(upload.id());
        } catch (DataAccessException | StorageException e) {
          LOG.warn("Upload {} was ordered from, but cannot be deleted now", upload.id(), e);
        }
      }
    }

    @Override
    public void close() {
      try {
        ids.forEach(id -> holds.release(id, holder));
      } catch (DataAccessException e) {
        LOG.warn("Uploads of an order cannot be given back at once", e);
      }
      for (Path file : fetched) {
        try {
          Files.deleteIfExists(file);
        } catch (IOException e) {
          LOG.warn("A fetched photo cannot be deleted", e);
        }
      }
    }
  }

  private static void requireWhole(Upload upload) {
    if (upload.sha256() != null && upload.receivedBytes() > 0 && upload.missingBytes() != 0) {
      throw damaged(upload);
    }
    if (upload.missingBytes() > 0) {
      throw new ProblemException(
          ProblemCode.UPLOAD_UNFINISHED,
          "Of upload %s, %d of %d bytes have arrived; send the rest, and order again."
              .formatted(upload.id(), upload.receivedBytes(), upload.sizeBytes()));
    }
  }

  private void copy(Upload upload, OutputStream out) throws IOException {
    String sha256 = upload.sha256();
    if (sha256 == null) {
      files.copy(upload.id(), rows.pieces(upload.id()), out);
      return;
    }
    try {
      files.copyDirect(upload.id(), sha256, out);
    } catch (CorruptObjectException e) {
      LOG.info("Upload {} has another hash than was announced", upload.id());
      throw damaged(upload);
    }
  }

  private static ProblemException damaged(Upload upload) {
    return new ProblemException(
        ProblemCode.UPLOAD_DAMAGED,
        "What was sent to the store as upload %s is not what was announced; begin a new upload."
            .formatted(upload.id()));
  }
}
