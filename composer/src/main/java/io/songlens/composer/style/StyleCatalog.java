package io.songlens.composer.style;

import io.songlens.composer.song.VoiceStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The styles that songs can be written in. */
public final class StyleCatalog {
  private static final String FOLDER = "/styles/";
  private static final String VOICES = "voices.yaml";

  private final Map<String, Style> styles;
  private final Map<String, Source> sources;
  private final VoiceBook voices;

  /** Where a style was read from. */
  private record Source(String file, Node node) {}

  private StyleCatalog(Map<String, Style> styles, Map<String, Source> sources, VoiceBook voices) {
    this.styles = styles;
    this.sources = sources;
    this.voices = voices;
  }

  /** The styles that come with Songlens. */
  public static StyleCatalog builtIn() {
    return load(List.of());
  }

  /**
   * The styles that come with Songlens and those of the given folders; of two styles with one id,
   * the later folder's counts.
   *
   * @param folders folders whose *.yaml files are styles, but voices.yaml, which holds voices
   * @throws StyleException with every problem of every file when a style cannot be used
   * @throws UncheckedIOException when a folder cannot be read
   */
  public static StyleCatalog load(List<Path> folders) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : resource("index.txt").lines().toList()) {
      texts.put(name, resource(name));
    }
    folders.forEach(folder -> texts.putAll(filesOf(folder)));
    return parse(texts);
  }

  /**
   * The styles that a folder itself holds, by id.
   *
   * @throws StyleException with every problem of every file when a style cannot be used
   * @throws UncheckedIOException when the folder cannot be read
   */
  public static List<Style> ofFolder(Path folder) {
    return parse(filesOf(folder)).styles();
  }

  /** The styles of texts by file name; later ones replace earlier ones of the same id. */
  static StyleCatalog parse(Map<String, String> texts) {
    List<StyleProblem> problems = new ArrayList<>();
    VoiceBook voices = voices(texts, problems);
    Map<String, Style> styles = new TreeMap<>();
    Map<String, Source> sources = new TreeMap<>();
    texts.forEach(
        (file, text) -> {
          if (!isVoices(file)) {
            compose(file, text, problems)
                .ifPresent(
                    node -> {
                      StyleNode root = new StyleNode(file, node, problems);
                      Style style = StyleReader.read(root, voices, null);
                      styles.put(style.id(), style);
                      sources.put(style.id(), new Source(file, node));
                    });
          }
        });
    if (!problems.isEmpty()) {
      problems.sort(
          Comparator.comparing(StyleProblem::file)
              .thenComparingInt(StyleProblem::line)
              .thenComparingInt(StyleProblem::column));
      throw new StyleException(problems);
    }
    return new StyleCatalog(styles, sources, voices);
  }

  private static VoiceBook voices(Map<String, String> texts, List<StyleProblem> problems) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(VOICES, resource(VOICES));
    texts.forEach(
        (file, text) -> {
          if (isVoices(file)) {
            files.put(file, text);
          }
        });
    Map<String, VoiceStyle> voices = new TreeMap<>();
    files.forEach(
        (file, text) ->
            compose(file, text, problems)
                .map(node -> VoiceReader.all(new StyleNode(file, node, problems)))
                .ifPresent(voices::putAll));
    return new VoiceBook(voices);
  }

  private static boolean isVoices(String file) {
    return VOICES.equals(String.valueOf(Path.of(file).getFileName()));
  }

  /** Every style, by id. */
  public List<Style> styles() {
    return List.copyOf(styles.values());
  }

  /** The voices that styles can name, by name. */
  public List<VoiceStyle> voices() {
    return voices.voices().values().stream()
        .sorted(Comparator.comparing(VoiceStyle::voice))
        .toList();
  }

  /** The style with that id, if there is one. */
  public Optional<Style> find(String id) {
    return Optional.ofNullable(styles.get(id));
  }

  /**
   * The style with that id.
   *
   * @throws IllegalArgumentException if there is none, naming those there are
   */
  public Style style(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no style '" + id + "'; there are " + styles.keySet()));
  }

  /**
   * A style, sung by another voice than its own: in that voice's range, with a harmony beside it
   * that suits it, in the same place in the mix.
   *
   * @param voice the voice's name; null for the style's own
   * @throws IllegalArgumentException if there is no such style or voice, naming those there are
   */
  public Style style(String id, @Nullable String voice) {
    Style own = style(id);
    if (voice == null || voice.equals(own.vocal().voice())) {
      return own;
    }
    Source source = Objects.requireNonNull(sources.get(id));
    List<StyleProblem> problems = new ArrayList<>();
    StyleNode root = new StyleNode(source.file(), source.node(), problems);
    VoiceStyle lead = voices.voice(voice).with(own.vocal().mix());
    Style sung = StyleReader.read(root, voices, lead);
    if (!problems.isEmpty()) {
      throw new StyleException(problems);
    }
    return sung;
  }

  private static Optional<Node> compose(String file, String text, List<StyleProblem> problems) {
    try {
      Optional<Node> node = new Compose(LoadSettings.builder().build()).composeString(text);
      if (node.isEmpty()) {
        problems.add(new StyleProblem(file, 1, 1, "the file is empty"));
      }
      return node;
    } catch (MarkedYamlEngineException fault) {
      Optional<Mark> mark = fault.getProblemMark();
      int line = mark.map(m -> m.getLine() + 1).orElse(1);
      int column = mark.map(m -> m.getColumn() + 1).orElse(1);
      problems.add(new StyleProblem(file, line, column, "not YAML: " + fault.getProblem()));
    } catch (YamlEngineException fault) {
      problems.add(new StyleProblem(file, 1, 1, "not YAML: " + fault.getMessage()));
    }
    return Optional.empty();
  }

  private static Map<String, String> filesOf(Path folder) {
    Map<String, String> texts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(StyleCatalog::isStyleFile).sorted().toList()) {
        texts.put(file.toString(), Files.readString(file));
      }
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot read styles in " + folder, fault);
    }
    return texts;
  }

  /** Whether a file of a user's folder is read. */
  static boolean isStyleFile(Path file) {
    return file.toString().endsWith(".yaml");
  }

  private static String resource(String name) {
    try (InputStream stream = StyleCatalog.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("The style " + name + " is missing from this build");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot read the style " + name, fault);
    }
  }
}
