package io.songlens.lyrics.bank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads the bank's YAML files: groups of couplets and quatrains by role, with their topics and
 * moods.
 */
public final class BankReader {
  private final List<Couplet> couplets = new ArrayList<>();
  private final Map<String, Couplet> secondHalves = new LinkedHashMap<>();
  private final List<Hook> hooks = new ArrayList<>();

  private BankReader() {}

  /** Reads the files that {@code folder/index.txt} lists. */
  public static Bank read(String folder) {
    BankReader reader = new BankReader();
    for (String file : text(folder + "index.txt").strip().split("\\s+")) {
      reader.file(folder + file);
    }
    return new Bank(reader.couplets, reader.secondHalves, reader.hooks);
  }

  private void file(String path) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(path).setCodePointLimit(1 << 24).build();
    Object root = new Load(settings).loadFromString(text(path));
    map(root, path).forEach((id, group) -> group(id, map(group, path + " " + id)));
  }

  private void group(String id, Map<String, Object> group) {
    Set<String> topics = new LinkedHashSet<>(strings(group.getOrDefault("topics", List.of())));
    Set<Mood> moods = new TreeSet<>();
    strings(group.getOrDefault("moods", List.of())).forEach(mood -> moods.add(Mood.of(mood)));
    boolean filler = Boolean.TRUE.equals(group.get("filler"));
    for (Role role : Role.values()) {
      int number = 0;
      for (String text : strings(group.getOrDefault(role.key(), List.of()))) {
        String name = id + "." + role.key() + "." + ++number;
        List<Couplet> halves = Couplet.parse(name, topics, role, moods, text);
        if (halves.size() > 1 && role.compareTo(Role.NAME) >= 0) {
          throw new IllegalStateException("The frame " + name + " is no couplet");
        }
        couplets.add(filler ? halves.get(0).asFiller() : halves.get(0));
        halves.stream().skip(1).forEach(second -> secondHalves.put(name, second));
      }
    }
    Object own = group.getOrDefault("hooks", Map.of());
    map(own, id + " hooks")
        .forEach((title, lines) -> hook(id, title, topics, moods, strings(lines)));
  }

  private void hook(
      String group, String title, Set<String> topics, Set<Mood> moods, List<String> lines) {
    List<Couplet> own = new ArrayList<>();
    for (String text : lines) {
      String name = group + Couplet.HOOK + title + "." + (own.size() + 1);
      own.addAll(Couplet.parse(name, topics, Role.CHORUS, moods, text));
    }
    hooks.add(new Hook(title, own));
  }

  private static List<String> strings(Object value) {
    if (!(value instanceof List<?> list)) {
      throw new IllegalStateException("Expected a list, not " + value);
    }
    return list.stream().map(String::valueOf).toList();
  }

  private static Map<String, Object> map(Object value, String where) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalStateException("Expected a mapping in " + where);
    }
    Map<String, Object> typed = new LinkedHashMap<>();
    map.forEach((key, entry) -> typed.put(String.valueOf(key), entry));
    return typed;
  }

  private static String text(String path) {
    try (InputStream stream = BankReader.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("Resource " + path + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
