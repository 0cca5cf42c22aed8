package io.songlens.lyrics.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what models wrote under the hash of what they were asked, so that the same order gives the
 * same words again: in the files of a folder, or in memory. The oldest go when there are too many.
 * A folder that cannot be used costs the memory of answers, never a song. Thread-safe.
 */
final class LyricCache {
  static final int MOST_FILES = 2000;
  private static final int MOST_IN_MEMORY = 200;
  private static final String SUFFIX = ".json";

  private static final Logger LOG = LoggerFactory.getLogger(LyricCache.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final @Nullable Path folder;
  private final int mostFiles;
  private final Map<String, String> memory =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST_IN_MEMORY;
        }
      };

  LyricCache(@Nullable Path folder) {
    this(folder, MOST_FILES);
  }

  LyricCache(@Nullable Path folder, int mostFiles) {
    this.folder = folder;
    this.mostFiles = mostFiles;
  }

  /** A key for what was asked, in all its parts. */
  static String key(String... parts) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        hash.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        hash.update(bytes);
      }
      return HexFormat.of().formatHex(hash.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has SHA-256
    }
  }

  /** What is kept under a key, if it can still be read as that. */
  synchronized <T> Optional<T> find(String key, Class<T> type) {
    try {
      String text = folder == null ? memory.get(key) : read(folder.resolve(key + SUFFIX));
      return text == null ? Optional.empty() : Optional.of(JSON.readValue(text, type));
    } catch (IOException e) {
      LOG.warn("A kept lyric cannot be read and is written anew: {}", e.getMessage());
      return Optional.empty();
    }
  }

  synchronized void keep(String key, Object value) {
    try {
      String text = JSON.writeValueAsString(value);
      if (folder == null) {
        memory.put(key, text);
      } else {
        write(folder, key + SUFFIX, text);
        removeOldest(folder);
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot be kept: " + value, e);
    } catch (IOException e) {
      LOG.warn("A lyric cannot be kept: {}", e.getMessage());
    }
  }

  private static @Nullable String read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return null;
    }
    String text = Files.readString(file);
    Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
    return text;
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, "new-", ".tmp");
    Files.writeString(unfinished, text);
    Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private void removeOldest(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(SUFFIX)).toList();
    }
    List<Path> oldest =
        files.size() <= mostFiles
            ? List.of()
            : files.stream()
                .sorted(Comparator.comparing(LyricCache::usedAt))
                .limit(files.size() - mostFiles)
                .toList();
    for (Path file : oldest) {
      Files.deleteIfExists(file);
    }
  }

  private static FileTime usedAt(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}
