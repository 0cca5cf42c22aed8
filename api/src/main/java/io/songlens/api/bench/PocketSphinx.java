package io.songlens.api.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The recogniser pocketsphinx with its US English model (Huggins-Daines et al., "PocketSphinx: a
 * free, real-time continuous speech recognition system for hand-held devices", ICASSP 2006) as a
 * process of its own: one at a time, without a shell, stopped when it takes too long.
 */
final class PocketSphinx {
  private static final Path PROGRAM = Path.of("/usr/bin/pocketsphinx_batch");
  private static final Path MODELS = Path.of("/usr/share/pocketsphinx/model/en-us");
  private static final String DICTIONARY = "cmudict-en-us.dict";
  private static final long TIMEOUT_MINUTES = 15;

  /** Beams so wide that a single sentence is found however it is sung. */
  private static final List<String> WIDE =
      List.of("-beam", "1e-80", "-wbeam", "1e-60", "-pbeam", "1e-80");

  private final Path folder;
  private final Set<String> dictionary;

  private PocketSphinx(Path folder, Set<String> dictionary) {
    this.folder = folder;
    this.dictionary = dictionary;
  }

  /**
   * A recogniser of the clips in a folder, in which it keeps its own files too.
   *
   * @throws BenchToolException if it is not installed
   */
  static PocketSphinx in(Path folder) throws IOException {
    if (!Files.isExecutable(PROGRAM) || !Files.isRegularFile(MODELS.resolve(DICTIONARY))) {
      throw new BenchToolException(
          "Measuring words needs the recogniser pocketsphinx with its US English model (Debian's"
              + " packages pocketsphinx and pocketsphinx-en-us); without it, give --part another"
              + " part.");
    }
    try (Stream<String> lines = Files.lines(MODELS.resolve(DICTIONARY), StandardCharsets.UTF_8)) {
      return new PocketSphinx(
          folder,
          lines.map(line -> line.replaceAll("(\\(\\d+\\))? .*", "")).collect(Collectors.toSet()));
    }
  }

  /** The tokens that its dictionary has, the others left out. */
  List<String> known(List<String> tokens) {
    return tokens.stream().filter(dictionary::contains).toList();
  }

  /** What it hears in each clip when it expects any English. */
  List<List<Segment>> transcribe(List<String> clips) throws IOException, InterruptedException {
    return run(clips, List.of("-lm", MODELS.resolve("en-us.lm.bin").toString()));
  }

  /** What it hears in a clip when it expects one of some sentences. */
  List<Segment> choose(String clip, List<List<String>> sentences)
      throws IOException, InterruptedException {
    return run(List.of(clip), List.of("-jsgf", grammar(sentences))).get(0);
  }

  /** When it hears the words of a sentence in a clip; empty if it does not. */
  List<Segment> align(String clip, List<String> sentence) throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(WIDE);
    options.addAll(List.of("-remove_silence", "no", "-jsgf", grammar(List.of(sentence))));
    List<Segment> heard = run(List.of(clip), options).get(0);
    return heard.stream().map(Segment::word).toList().equals(sentence) ? heard : List.of();
  }

  private String grammar(List<List<String>> sentences) throws IOException {
    String choices =
        sentences.stream().map(words -> String.join(" ", words)).collect(Collectors.joining(" | "));
    Path file = folder.resolve("sentences.jsgf");
    Files.writeString(file, "#JSGF V1.0;\ngrammar g;\npublic <g> = " + choices + " ;\n");
    return file.toString();
  }

  private List<List<Segment>> run(List<String> clips, List<String> options)
      throws IOException, InterruptedException {
    Path list = Files.writeString(folder.resolve("clips.txt"), String.join("\n", clips) + "\n");
    Path segments = folder.resolve("segments.txt");
    Files.deleteIfExists(segments);
    List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
    command.addAll(List.of("-hmm", MODELS.resolve("en-us").toString()));
    command.addAll(List.of("-dict", MODELS.resolve(DICTIONARY).toString()));
    command.addAll(List.of("-cepdir", folder.toString(), "-cepext", ".wav"));
    command.addAll(List.of("-adcin", "yes", "-adchdr", "44", "-cmn", "batch"));
    command.addAll(List.of("-ctl", list.toString(), "-hypseg", segments.toString()));
    command.addAll(options);
    BenchTool.run("pocketsphinx", command, folder.resolve("pocketsphinx.log"), TIMEOUT_MINUTES);
    if (!Files.exists(segments)) {
      throw new BenchToolException("pocketsphinx wrote no result");
    }
    List<List<Segment>> heard = new ArrayList<>();
    for (String line : Files.readAllLines(segments)) {
      heard.add(Segment.parse(line));
    }
    if (heard.size() != clips.size()) {
      throw new BenchToolException(
          "pocketsphinx answered for " + heard.size() + " of " + clips.size() + " clips");
    }
    return heard;
  }
}
