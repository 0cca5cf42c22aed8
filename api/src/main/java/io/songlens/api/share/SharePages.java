package io.songlens.api.share;

import static java.util.Objects.requireNonNull;

import io.songlens.api.generation.SongSummary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The pages that links lead to, from the folder "share". */
@ConditionalOnWebApplication
@Component
class SharePages {
  private final String song = read("song.html");
  private final String gone = read("gone.html");

  /** The page of a song; its script asks for the rest. */
  String of(SongSummary summary) {
    return song.replace("{{style}}", HtmlUtils.htmlEscape(summary.styleName()))
        .replace("{{title}}", HtmlUtils.htmlEscape(summary.title()));
  }

  /** The page that says that there is no song, or no longer. */
  String gone() {
    return gone;
  }

  private static String read(String name) {
    try (InputStream page = SharePages.class.getResourceAsStream("/share/" + name)) {
      return new String(requireNonNull(page, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("A page cannot be read: " + name, e);
    }
  }
}
