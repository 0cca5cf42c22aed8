package io.songlens.api.page;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The pages' service worker, which is told the version of the pages' files and where they are. */
@ConditionalOnWebApplication
@RestController
class WorkerController {
  private static final MediaType JAVASCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);

  private final String script;

  WorkerController(PageFiles files, JsonMapper json) {
    this.script =
        "const VERSION = %s;%nconst SHELL = %s;%n%s"
            .formatted(
                json.writeValueAsString(files.version()),
                json.writeValueAsString(files.shell()),
                read());
  }

  private static String read() {
    String name = "/worker/service-worker.js";
    try (InputStream worker = WorkerController.class.getResourceAsStream(name)) {
      return new String(requireNonNull(worker, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The service worker cannot be read", e);
    }
  }

  @GetMapping("/service-worker.js")
  ResponseEntity<String> worker() {
    return ResponseEntity.ok()
        .contentType(JAVASCRIPT)
        .cacheControl(CacheControl.noCache())
        .body(script);
  }

  /**
   * Photos that another app shares are taken by the worker, on the visitor's device. Where it is
   * not there, as after a browser's data were deleted, the page says that none came along.
   */
  @PostMapping("/share-target")
  ResponseEntity<Void> withoutWorker() {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", "/?shared").build();
  }
}
