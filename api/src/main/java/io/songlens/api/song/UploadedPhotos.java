package io.songlens.api.song;

import java.io.IOException;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** Photos that were sent ahead of the order which names them. */
public interface UploadedPhotos {
  /**
   * Holds the caller's uploads of these ids, so that no other order takes them meanwhile.
   *
   * @throws ProblemException if there is no such upload of the caller, if one is not finished, or
   *     if another request is at it
   */
  Held hold(List<String> ids) throws IOException;

  /** Uploads that an order has in its hands. Closing gives back what was not used up. */
  interface Held extends AutoCloseable {
    /** The photos, in the order of the ids. */
    List<MultipartFile> photos();

    /** The song has its photos: the uploads are over. */
    void useUp();

    @Override
    void close();
  }
}
