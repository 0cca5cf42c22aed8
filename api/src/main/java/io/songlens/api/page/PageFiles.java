package io.songlens.api.page;

import io.songlens.api.SonglensApplication;
import io.songlens.storage.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files that the pages are made of, and a version that is another whenever one of them is. */
@ConditionalOnWebApplication
@Component
class PageFiles {
  static final String FOLDER = "classpath:/static/";

  private static final String PAGE = ".html";
  private static final String HOME = "/index";

  /** Icons that a system takes when the page is installed, and no page shows. */
  private static final String INSTALLED = ".png";

  private final SortedMap<String, String> hashes = new TreeMap<>();
  private final String version;

  PageFiles() {
    MessageDigest all = Sha256.digest();
    try {
      for (Resource file : files()) {
        hashes.put(path(file), hash(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The files of the pages cannot be read", e);
    }
    hashes.forEach(
        (path, hash) -> all.update((path + " " + hash + "\n").getBytes(StandardCharsets.UTF_8)));
    this.version = HexFormat.of().formatHex(all.digest()).substring(0, 16);
  }

  private static List<Resource> files() throws IOException {
    PathMatchingResourcePatternResolver resolver =
        new PathMatchingResourcePatternResolver(SonglensApplication.class.getClassLoader());
    return List.of(resolver.getResources(FOLDER + "**/*.*"));
  }

  private static String path(Resource file) throws IOException {
    String address = file.getURL().toString();
    return address.substring(address.lastIndexOf("/static/") + "/static".length());
  }

  private static String hash(Resource file) throws IOException {
    return HexFormat.of().formatHex(Sha256.digest().digest(file.getContentAsByteArray()));
  }

  String version() {
    return version;
  }

  /** What is to be had without the service: pages, by their addresses, and what they load. */
  List<String> shell() {
    return hashes.keySet().stream()
        .filter(path -> !path.endsWith(INSTALLED))
        .map(PageFiles::address)
        .toList();
  }

  private static String address(String path) {
    if (!path.endsWith(PAGE)) {
      return path;
    }
    String page = path.substring(0, path.length() - PAGE.length());
    return page.equals(HOME) ? "/" : page;
  }

  /** What tells by its content whether a file is still the same; weak, as it may be compressed. */
  String tag(Resource file) {
    try {
      return "W/\"" + hashes.get(path(file)) + "\"";
    } catch (IOException e) {
      throw new UncheckedIOException("A file of the pages has no address", e);
    }
  }
}
