import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Packs CMUdict into the resource that PronouncingDictionary reads. Run it with
 *
 * <pre>java CmuDictConverter.java package/index.js cmudict.gz</pre>
 *
 * First line: the phones, separated by spaces; the n-th is written as the character '!' + n. Then
 * one line a word, in byte order: word, tab, a pronunciation, tab, another one.
 */
public class CmuDictConverter {
  private static final Pattern ENTRY =
      Pattern.compile("^  (?:\"([^\"]+)\"|([a-z]+)): \"([A-Z0-9 ]+)\",?$");

  public static void main(String[] args) throws IOException {
    TreeMap<String, List<String>> words = new TreeMap<>();
    TreeSet<String> phones = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      Matcher entry = ENTRY.matcher(line);
      if (!entry.matches()) {
        continue;
      }
      String key = entry.group(1) == null ? entry.group(2) : entry.group(1);
      String word = key.replaceFirst("\\(\\d\\)$", "");
      if (!word.matches("[a-z'-]+")) {
        continue;
      }
      words.computeIfAbsent(word, w -> new ArrayList<>()).add(entry.group(3));
      phones.addAll(List.of(entry.group(3).split(" ")));
    }
    List<String> alphabet = new ArrayList<>(phones);
    StringBuilder out = new StringBuilder(String.join(" ", alphabet)).append('\n');
    words.forEach(
        (word, pronunciations) -> {
          out.append(word);
          for (String pronunciation : new LinkedHashSet<>(pronunciations)) {
            out.append('\t');
            for (String phone : pronunciation.split(" ")) {
              out.append((char) ('!' + alphabet.indexOf(phone)));
            }
          }
          out.append('\n');
        });
    try (OutputStream file = Files.newOutputStream(Path.of(args[1]));
        GZIPOutputStream gzip =
            new GZIPOutputStream(file) {
              {
                def.setLevel(Deflater.BEST_COMPRESSION);
              }
            }) {
      gzip.write(out.toString().getBytes(StandardCharsets.US_ASCII));
    }
    System.out.println(words.size() + " words, " + alphabet.size() + " phones");
  }
}
