package io.songlens.lyrics.prosody;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * CMUdict with stress marks, the few words we sing differently, and names it lacks. The packed text
 * stays one byte array that is searched in place, so opening it costs only the unzipping.
 */
public final class PronouncingDictionary {
  private final byte[] lines;
  private final String[] phones;
  private final Map<String, List<Pronunciation>> overrides;

  private PronouncingDictionary(
      byte[] lines, String[] phones, Map<String, List<Pronunciation>> overrides) {
    this.lines = lines;
    this.phones = phones;
    this.overrides = overrides;
  }

  /** The bundled dictionary, opened once. */
  public static PronouncingDictionary builtIn() {
    return BuiltIn.INSTANCE;
  }

  /** Ways to say a lower-case word, the usual one first; empty when it is unknown. */
  public List<Pronunciation> lookup(String word) {
    List<Pronunciation> own = overrides.get(word);
    return own != null ? own : inCmudict(word);
  }

  /** What CMUdict itself says. */
  List<Pronunciation> inCmudict(String text) {
    byte[] word = text.getBytes(StandardCharsets.US_ASCII);
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int start = lineStart((low + high) >>> 1);
      int end = lineEnd(start);
      int order = compare(word, start, end);
      if (order == 0) {
        return decode(start + word.length, end);
      }
      if (order < 0) {
        high = start;
      } else {
        low = end + 1;
      }
    }
    return List.of();
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && lines[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int lineEnd(int at) {
    int end = at;
    while (lines[end] != '\n') {
      end++;
    }
    return end;
  }

  private int compare(byte[] word, int start, int end) {
    int tab = start;
    while (tab < end && lines[tab] != '\t') {
      tab++;
    }
    return Arrays.compare(word, 0, word.length, lines, start, tab);
  }

  private List<Pronunciation> decode(int firstTab, int end) {
    List<Pronunciation> found = new ArrayList<>();
    List<String> sounds = new ArrayList<>();
    for (int i = firstTab + 1; i <= end; i++) {
      if (i == end || lines[i] == '\t') {
        found.add(new Pronunciation(sounds));
        sounds = new ArrayList<>();
      } else {
        sounds.add(phones[lines[i] - '!']);
      }
    }
    return List.copyOf(found);
  }

  private static final class BuiltIn {
    static final PronouncingDictionary INSTANCE = load();

    private static PronouncingDictionary load() {
      try (InputStream packed = resource("cmudict.gz");
          InputStream words = resource("overrides.txt");
          InputStream names = resource("names.txt")) {
        byte[] all = new GZIPInputStream(packed, 1 << 16).readAllBytes();
        int header = 0;
        while (all[header] != '\n') {
          header++;
        }
        String[] phones = new String(all, 0, header, StandardCharsets.US_ASCII).split(" ");
        return new PronouncingDictionary(
            Arrays.copyOfRange(all, header + 1, all.length), phones, overrides(words, names));
      } catch (IOException e) {
        throw new UncheckedIOException("The pronouncing dictionary cannot be read", e);
      }
    }

    private static Map<String, List<Pronunciation>> overrides(InputStream... lists)
        throws IOException {
      StringBuilder text = new StringBuilder();
      for (InputStream list : lists) {
        text.append(new String(list.readAllBytes(), StandardCharsets.UTF_8));
      }
      Map<String, List<Pronunciation>> overrides = new HashMap<>();
      text.toString()
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                String[] entry = line.split(" {2}", 2);
                overrides.put(
                    entry[0],
                    Arrays.stream(entry[1].split("\\|")).map(Pronunciation::parse).toList());
              });
      return overrides;
    }

    private static InputStream resource(String name) {
      InputStream stream = PronouncingDictionary.class.getResourceAsStream(name);
      if (stream == null) {
        throw new IllegalStateException("Resource " + name + " is missing");
      }
      return stream;
    }
  }
}
