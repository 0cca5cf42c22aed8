package io.songlens.api.song;

import io.songlens.api.job.SongFiles;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.ObjectStore;
import io.songlens.storage.StoredObject;
import io.songlens.storage.filesystem.UrlSigner;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves objects to whoever has a signed link; also parts of them, for players that seek. */
@Hidden
@ConditionalOnWebApplication
@RestController
class FileController {
  private final ObjectStore store;
  private final SongFiles files;
  private final UrlSigner signer;

  FileController(ObjectStore store, SongFiles files, UrlSigner signer) {
    this.store = store;
    this.files = files;
    this.signer = signer;
  }

  @GetMapping("/files/{*path}")
  ResponseEntity<Resource> file(
      @PathVariable String path,
      @RequestParam(defaultValue = "0") String expires,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(defaultValue = "") String signature,
      HttpServletRequest request) {
    ObjectKey key = key(path);
    switch (signer.verify(key, seconds(expires), name, signature)) {
      case TAMPERED -> throw invalid();
      case EXPIRED ->
          throw new ProblemException(
              ProblemCode.LINK_EXPIRED,
              "This link worked for a while only; ask for the song again to get a new one.");
      case VALID -> {}
    }
    StoredObject object =
        store
            .stat(key)
            .orElseThrow(
                () -> new ProblemException(ProblemCode.NOT_FOUND, "The file has been deleted."));
    if (isWhole(request, object)) {
      files.check(key);
    }
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(object.contentType()))
            .eTag(object.sha256())
            .cacheControl(CacheControl.noCache().cachePrivate());
    if (name != null && !name.isEmpty()) {
      answer.header(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment()
              .filename(name, StandardCharsets.UTF_8)
              .build()
              .toString());
    }
    return answer.body(new StoredResource(store, object));
  }

  /** Whether all of an object is about to be sent; that of a part cannot be checked. */
  private static boolean isWhole(HttpServletRequest request, StoredObject object) {
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    return request.getMethod().equals("GET")
        && request.getHeader(HttpHeaders.RANGE) == null
        && (known == null || !known.contains(object.sha256()));
  }

  private static ObjectKey key(String path) {
    try {
      return new ObjectKey(path.substring(1));
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static long seconds(String expires) {
    if (!expires.matches("\\d{1,12}")) {
      throw invalid();
    }
    return Long.parseLong(expires);
  }

  private static ProblemException invalid() {
    return new ProblemException(
        ProblemCode.LINK_INVALID, "This link was not made here, or it was changed.");
  }
}
