package io.songlens.api.campaign;

import io.songlens.api.generation.EngineVersion;
import io.songlens.api.generation.SongSummary;
import io.songlens.api.label.Licence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sheet that goes with a campaign's songs: what each file is, from which seed, on what terms,
 * and that a machine made it.
 */
public final class LicenceSheet {
  /** What its file is called. */
  public static final String FILE = "LICENCES.txt";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final StringBuilder text = new StringBuilder();

  /** A sheet without files. */
  public LicenceSheet(String brand, long seed) {
    text.append("Songs for ").append(brand).append("\n\n");
    text.append(
        """
        All of these songs were made by a machine: composed, written, sung and played by Songlens \
        %s
        from the photos and words that were given to it. Each file says so itself (AI-generated), \
        and
        ./songlens verify FILE tells whether it is unchanged. The songs are yours to use; below is
        whose works can be heard in each, and on what terms.

        Seed of the campaign: %d
        """
            .formatted(EngineVersion.CURRENT, seed));
  }

  /**
   * Adds a file.
   *
   * @param name the file's name
   * @param trace the song's trace.json, which tells what can be heard in it
   */
  public void add(String name, CutSpec cut, SongSummary song, long seed, int take, byte[] trace) {
    String slogan = cut.product().slogan();
    text.append('\n').append(name).append('\n');
    line("what", "\"%s\", a song for %s".formatted(song.title(), cut.product().name()));
    line("slogan", slogan == null ? "none" : slogan);
    line(
        "music",
        String.format(
            Locale.ROOT,
            "%s, %s, %.0f bpm, exactly %d s",
            song.styleName(),
            song.key(),
            song.tempoBpm(),
            cut.seconds()));
    line("language", cut.language().code());
    line("seed", "%d (take %d)".formatted(seed, take));
    line("made by", "a machine (AI-generated)");
    List<Licence> licences = licences(trace);
    licences.forEach(licence -> line("heard", licence.line()));
    if (licences.isEmpty()) {
      line("heard", "not told by this song; ask ./songlens verify");
    }
  }

  private void line(String name, String value) {
    text.append("  ").append(name).append(": ");
    text.append(value.replaceAll("\\p{Cntrl}", " ")).append('\n');
  }

  /** The sheet as text. */
  public String text() {
    return text.toString();
  }

  private static List<Licence> licences(byte[] trace) {
    List<Licence> licences = new ArrayList<>();
    for (JsonNode licence : JSON.readTree(trace).path("licences")) {
      licences.add(JSON.treeToValue(licence, Licence.class));
    }
    return licences;
  }
}
