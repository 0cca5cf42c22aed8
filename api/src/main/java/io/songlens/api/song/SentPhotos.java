package io.songlens.api.song;

import io.songlens.api.config.SonglensProperties;
import io.songlens.api.generation.PhotoCheck;
import io.songlens.api.generation.PhotoSeed;
import io.songlens.api.generation.SongGenerator;
import java.io.IOException;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** The photos of an order, before it is accepted. */
final class SentPhotos {
  private SentPhotos() {}

  /**
   * The parts that are photos. A browser sends an empty part for a file field in which nothing was
   * chosen.
   *
   * @param uploads how many photos came ahead of them
   * @param form the order's options, which may do without photos
   * @throws ProblemException if they are none, too many or too large
   */
  static List<MultipartFile> chosen(
      List<MultipartFile> parts, int uploads, SongForm form, SonglensProperties.Uploads limits) {
    List<MultipartFile> photos =
        parts.stream().filter(part -> !(part.isEmpty() && hasNoName(part))).toList();
    int most = limits.maxPhotos();
    if (photos.isEmpty() && uploads == 0 && !form.saysEnough()) {
      throw new ProblemException(
          ProblemCode.PHOTO_MISSING,
          "Send one to "
              + most
              + " photos as parts named \"photo\", or say what the song is to be: by wish, style,"
              + " or valence and arousal.");
    }
    if (photos.size() + uploads > most) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_PHOTOS, "A song is made of up to " + most + " photos.");
    }
    long mostBytes = limits.maxPhotoSize().toBytes();
    if (photos.stream().anyMatch(photo -> photo.getSize() > mostBytes)) {
      throw ProblemException.photoTooLarge(limits);
    }
    return photos;
  }

  /** The seed of a song for which none was asked. */
  static long seedOf(List<MultipartFile> photos) throws IOException {
    PhotoSeed seed = new PhotoSeed();
    for (MultipartFile photo : photos) {
      seed.add(photo.getBytes());
    }
    return seed.value();
  }

  /**
   * Looks at a photo as far as it can be told at once whether it can become a song.
   *
   * @param number which one of the order it is, from 1
   * @throws ProblemException if it cannot
   */
  static void check(MultipartFile photo, int number, SongGenerator generator) throws IOException {
    if (generator.check(photo.getBytes()) instanceof PhotoCheck.Refused refused) {
      ProblemCode code =
          switch (refused.reason()) {
            case EMPTY -> ProblemCode.PHOTO_EMPTY;
            case UNSUPPORTED -> ProblemCode.PHOTO_UNSUPPORTED;
            case BROKEN -> ProblemCode.PHOTO_BROKEN;
            case TOO_LARGE -> ProblemCode.PHOTO_TOO_LARGE;
            case EXPLICIT -> ProblemCode.PHOTO_EXPLICIT;
          };
      throw new ProblemException(code, "Photo " + number + ": " + refused.message());
    }
  }

  private static boolean hasNoName(MultipartFile upload) {
    String name = upload.getOriginalFilename();
    return name == null || name.isEmpty();
  }
}
