package io.songlens.api.song;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Everything that can be wrong with a request. The words are part of the interface: keep them. */
public enum ProblemCode {
  PHOTO_MISSING(HttpStatus.BAD_REQUEST, "No photo"),
  TOO_MANY_PHOTOS(HttpStatus.BAD_REQUEST, "Too many photos"),
  PHOTO_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT, "Empty photo"),
  PHOTO_BROKEN(HttpStatus.UNPROCESSABLE_CONTENT, "Broken photo"),
  PHOTO_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Not a photo that can be read"),
  PHOTO_EXPLICIT(HttpStatus.UNPROCESSABLE_CONTENT, "Photo not taken"),
  PHOTO_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Photo too large"),
  SONG_MISSING(HttpStatus.BAD_REQUEST, "No song"),
  SONG_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Song too large"),
  HISTORY_MISSING(HttpStatus.BAD_REQUEST, "No history"),
  HISTORY_UNUSABLE(HttpStatus.UNPROCESSABLE_CONTENT, "History that cannot be used"),
  HISTORY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "History too large"),
  UNKNOWN_STYLE(HttpStatus.BAD_REQUEST, "Unknown style"),
  UNKNOWN_FORMAT(HttpStatus.BAD_REQUEST, "Unknown format"),
  BAD_OPTION(HttpStatus.BAD_REQUEST, "Option not understood"),
  BAD_WEBHOOK(HttpStatus.BAD_REQUEST, "Webhook not taken"),
  EXTRA_UNAVAILABLE(HttpStatus.BAD_REQUEST, "Not to be had here"),
  UNKNOWN_OPTION(HttpStatus.BAD_REQUEST, "Unknown option"),
  IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Idempotency key used before"),
  SONG_NOT_FOUND(HttpStatus.NOT_FOUND, "No such song"),
  CAMPAIGN_NOT_FOUND(HttpStatus.NOT_FOUND, "No such campaign"),
  CUT_NOT_FOUND(HttpStatus.NOT_FOUND, "No such cut"),
  BAD_LOGO(HttpStatus.UNPROCESSABLE_CONTENT, "Logo not taken"),
  BAD_TABLE(HttpStatus.UNPROCESSABLE_CONTENT, "Table not taken"),
  RECEIPT_NOT_FOUND(HttpStatus.NOT_FOUND, "No such receipt"),
  SONG_NOT_READY(HttpStatus.CONFLICT, "Song not ready"),
  UPLOAD_NOT_FOUND(HttpStatus.NOT_FOUND, "No such upload"),
  UPLOAD_UNFINISHED(HttpStatus.CONFLICT, "Upload not finished"),
  UPLOAD_OFFSET(HttpStatus.CONFLICT, "Upload is elsewhere"),
  UPLOAD_BUSY(HttpStatus.LOCKED, "Upload in use"),
  UPLOAD_CHECKSUM(HttpStatusCode.valueOf(460), "Checksum does not fit"),
  UPLOAD_DAMAGED(HttpStatus.UNPROCESSABLE_CONTENT, "Upload is not what was announced"),
  TOO_MANY_UPLOADS(HttpStatus.TOO_MANY_REQUESTS, "Too many uploads"),
  TUS_VERSION(HttpStatus.PRECONDITION_FAILED, "Another version of tus"),
  DIRECT_UPLOAD_UNAVAILABLE(HttpStatus.CONFLICT, "No way straight to the store"),
  REVISION_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Change not made"),
  REVISION_UNAVAILABLE(HttpStatus.CONFLICT, "Song cannot be changed"),
  FORMAT_UNAVAILABLE(HttpStatus.NOT_FOUND, "Not to be had in this format"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "Nothing here"),
  LINK_EXPIRED(HttpStatus.FORBIDDEN, "Link expired"),
  LINK_INVALID(HttpStatus.FORBIDDEN, "Link not valid"),
  KEY_REQUIRED(HttpStatus.UNAUTHORIZED, "Key needed"),
  KEY_INVALID(HttpStatus.UNAUTHORIZED, "Key not valid"),
  TOKEN_INVALID(HttpStatus.UNAUTHORIZED, "Token not valid"),
  ISSUER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Token cannot be checked"),
  SCOPE_MISSING(HttpStatus.FORBIDDEN, "Key not good for this"),
  PIN_WRONG(HttpStatus.FORBIDDEN, "Wrong PIN"),
  PIN_WAIT(HttpStatus.TOO_MANY_REQUESTS, "Too many wrong PINs"),
  STAFF_ONLY(HttpStatus.FORBIDDEN, "For staff only"),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
  QUOTA_USED_UP(HttpStatus.TOO_MANY_REQUESTS, "Quota used up"),
  QUEUE_FULL(HttpStatus.SERVICE_UNAVAILABLE, "Too many songs are waiting"),
  TOO_MANY_LISTENERS(HttpStatus.SERVICE_UNAVAILABLE, "Too many listeners"),
  STORAGE_CORRUPT(HttpStatus.INTERNAL_SERVER_ERROR, "File damaged"),
  STORAGE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Storage unavailable"),
  FOREIGN_SITE(HttpStatus.FORBIDDEN, "Request from another site"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Not done at this address"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Not to be had in this media type"),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Body of another media type"),
  BAD_REQUEST(HttpStatus.BAD_REQUEST, "Request not understood"),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong");

  private final HttpStatusCode status;
  private final String title;

  ProblemCode(HttpStatusCode status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status that goes with it. */
  public HttpStatusCode status() {
    return status;
  }

  /** A few words that are always the same. */
  public String title() {
    return title;
  }

  /** The stable word: "photo-broken". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The problem type of RFC 9457: where it is explained, relative to the service. */
  public URI type() {
    return URI.create(ProblemController.PATH + "/" + word());
  }

  /** The problem of that word. */
  static Optional<ProblemCode> ofWord(String word) {
    return Arrays.stream(values()).filter(code -> code.word().equals(word)).findFirst();
  }

  /** What stands for a status that says all there is to say. */
  static ProblemCode ofStatus(HttpStatusCode status) {
    return Arrays.stream(values())
        .filter(code -> status.equals(code.status) && code.isNamedLikeItsStatus())
        .findFirst()
        .orElse(status.is5xxServerError() ? INTERNAL_ERROR : BAD_REQUEST);
  }

  private boolean isNamedLikeItsStatus() {
    return status instanceof HttpStatus known && known.name().equals(name());
  }
}
