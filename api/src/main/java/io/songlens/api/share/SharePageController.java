package io.songlens.api.share;

import static java.util.Objects.requireNonNull;

import io.songlens.api.config.SonglensProperties;
import io.songlens.api.generation.SongSummary;
import io.songlens.api.job.Song;
import io.songlens.api.job.SongFiles;
import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows a song to whoever has a link to it: its page, and what the page asks for. */
@Hidden
@ConditionalOnWebApplication
@RestController
@RequestMapping(ShareLinks.PATH + "{id}")
class SharePageController {
  static final String CODE = "code.svg";

  /** What is shown of a song. */
  private static final List<String> FILES =
      List.of(
          "song.mp3",
          "song.opus",
          "song.flac",
          "song.wav",
          "cover.jpg",
          "song.lrc",
          "waveform.json");

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

  private final ShareLinks links;
  private final SharePages pages;
  private final SongFiles files;
  private final Duration linkValidity;
  private final Clock clock;

  SharePageController(
      ShareLinks links,
      SharePages pages,
      SongFiles files,
      SonglensProperties properties,
      Clock clock) {
    this.links = links;
    this.pages = pages;
    this.files = files;
    this.linkValidity = properties.linkValidity();
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<String> page(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String expires,
      @RequestParam(defaultValue = "") String signature) {
    return links
        .find(ShareLink.of(id, expires, signature))
        .map(song -> answer(HttpStatus.OK, HTML).body(pages.of(summary(song))))
        .orElseGet(() -> answer(HttpStatus.NOT_FOUND, HTML).body(pages.gone()));
  }

  @GetMapping("/song")
  ResponseEntity<SharedSong> song(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String expires,
      @RequestParam(defaultValue = "") String signature) {
    ShareLink link = ShareLink.of(id, expires, signature);
    Song song = find(link);
    return answer(HttpStatus.OK, MediaType.APPLICATION_JSON)
        .body(SharedSong.of(summary(song), filesOf(song, link), link.end()));
  }

  /** The code of the address under which the request came. */
  @GetMapping("/" + CODE)
  ResponseEntity<String> code(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String expires,
      @RequestParam(defaultValue = "") String signature) {
    ShareLink link = ShareLink.of(id, expires, signature);
    find(link);
    String base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    return answer(HttpStatus.OK, SVG).body(QrCode.svg(base + link.page()));
  }

  private Song find(ShareLink link) {
    return links
        .find(link)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_FOUND, "This link shows no song, or no longer."));
  }

  private static SongSummary summary(Song song) {
    return requireNonNull(song.summary(), "A finished song has a summary");
  }

  /** Its files' links end with the link to the page, and no later than others. */
  private Map<String, URI> filesOf(Song song, ShareLink link) {
    Duration left = Duration.between(clock.instant(), link.end());
    Duration most = left.compareTo(linkValidity) < 0 ? left : linkValidity;
    Duration validity = most.toSeconds() < 1 ? Duration.ofSeconds(1) : most;
    Map<String, URI> shown = new LinkedHashMap<>();
    for (String file : FILES) {
      if (song.artifacts().contains(file)) {
        shown.put(file, files.link(song.id(), file, validity, null));
      }
    }
    return shown;
  }

  private static ResponseEntity.BodyBuilder answer(HttpStatus status, MediaType type) {
    return ResponseEntity.status(status)
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header("X-Robots-Tag", "noindex");
  }
}
