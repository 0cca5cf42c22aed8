package io.songlens.api.page;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/**
 * The English texts that the pages can show, read from their sources; the booth has words of its
 * own.
 */
final class ShownTexts {
  static final Path STATIC = Path.of("src/main/resources/static");
  private static final Path SHARE = Path.of("src/main/resources/share");

  private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final Pattern UNTOLD =
      Pattern.compile(
          "(?s)<!--.*?-->|<(script|noscript)\\b.*?</\\1>|<(\\w+)[^>]*translate=\"no\"[^>]*>.*?</\\2>");
  private static final Pattern IN_HTML =
      Pattern.compile("(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"|>([^<]+)<");
  private static final Pattern TOLD = Pattern.compile("\\bt\\(\\s*" + TEXT);
  private static final Pattern COUNTED =
      Pattern.compile("\\bcounted\\(\\s*[^,]+,\\s*" + TEXT + ",\\s*" + TEXT);
  private static final Pattern COMMENT =
      Pattern.compile("/\\*(?:[^*]|\\*(?!/))*\\*/|(?m)^\\s*//.*$|\\s// .*$");
  private static final Pattern SENTENCE =
      Pattern.compile("([\"`])(\\p{Lu}\\p{Ll}+ \\p{Ll}[^\"`]*?)\\1");

  private ShownTexts() {}

  /** Every text that needs a translation: English is the key. */
  static Set<String> all() {
    return Stream.concat(
            pages().flatMap(ShownTexts::ofHtml), modules().flatMap(ShownTexts::ofModule))
        .collect(toCollection(TreeSet::new));
  }

  /** Sentences in the modules that are shown without a translation having been asked for. */
  static List<String> untold() {
    return modules()
        .map(module -> COUNTED.matcher(TOLD.matcher(module).replaceAll("")).replaceAll(""))
        .flatMap(module -> SENTENCE.matcher(module).results().map(found -> found.group(2)))
        .filter(text -> !text.startsWith("Bearer "))
        .toList();
  }

  private static Stream<String> pages() {
    return Stream.concat(files(STATIC, "html"), files(SHARE, "html")).map(ShownTexts::read);
  }

  private static Stream<String> modules() {
    return files(STATIC, "js")
        .filter(file -> !file.getFileName().toString().startsWith("zh"))
        .map(ShownTexts::read)
        .map(module -> COMMENT.matcher(module).replaceAll(""));
  }

  private static Stream<String> ofHtml(String html) {
    return IN_HTML
        .matcher(UNTOLD.matcher(html).replaceAll(""))
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .map(text -> HtmlUtils.htmlUnescape(text).replaceAll("(?U)\\s+", " ").strip())
        .filter(text -> text.matches(".*\\p{L}.*"))
        .filter(text -> !text.equals("Songlens") && !text.contains("{{"));
  }

  private static Stream<String> ofModule(String module) {
    return Stream.concat(
        TOLD.matcher(module).results().map(found -> found.group(1)),
        COUNTED.matcher(module).results().map(found -> found.group(2)));
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith("." + ending))
          .filter(file -> !file.getFileName().toString().startsWith("booth"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
