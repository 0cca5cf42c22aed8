package io.songlens.api.generation;

import io.songlens.api.label.Licence;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ledger of a song: every work that can be heard in it, and on what terms. */
final class Licences {
  private static final String OURS = "Songlens";
  private static final String OUR_LICENCE = "Apache-2.0";
  private static final String UNKNOWN = "not known to Songlens";

  /** SoundFonts that Songlens looks for, by how their names begin. */
  private static final Map<String, Licence> FONTS =
      Map.of(
          "Fluid R3",
          new Licence("instruments", "", "", "MIT", "Frank Wen and others"),
          "MuseScore_General",
          new Licence("instruments", "", "", "MIT", "S. Christian Collins and others"));

  private static final Licence VOICE =
      new Licence(
          "voice",
          "cmu-slt-hsmm",
          "5.2.1",
          "free use with credit (CMU ARCTIC)",
          "Carnegie Mellon University and MaryTTS");

  /** Read once, when the first song is labelled. */
  private static final class BuiltIn {
    static final StyleCatalog STYLES = StyleCatalog.builtIn();
  }

  private Licences() {}

  static List<Licence> of(SongDraft song) {
    List<Licence> licences = new ArrayList<>();
    licences.add(instruments(song.soundFont()));
    Lyric lyric = song.lyric();
    if (lyric != null) {
      licences.add(VOICE);
      licences.add(words(lyric.origin().writer()));
    }
    licences.add(style(song.style()));
    return licences;
  }

  static Licence instruments(String soundFont) {
    String name = soundFont.strip();
    return FONTS.entrySet().stream()
        .filter(font -> name.startsWith(font.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .map(font -> new Licence(font.role(), name, "", font.licence(), font.by()))
        .orElseGet(() -> new Licence("instruments", name, "", UNKNOWN, "the SoundFont's makers"));
  }

  static Licence words(String writer) {
    return writer.equals("bank")
        ? new Licence("words", "couplet bank", EngineVersion.CURRENT, OUR_LICENCE, OURS)
        : new Licence("words", "language model", "", "as the model's terms say", writer);
  }

  /** A style of the operator's own may have the id of one of ours. */
  static Licence style(Style style) {
    boolean ours = BuiltIn.STYLES.find(style.id()).filter(style::equals).isPresent();
    return ours
        ? new Licence("style", style.id(), EngineVersion.CURRENT, OUR_LICENCE, OURS)
        : new Licence("style", style.id(), "", UNKNOWN, "the operator of this Songlens");
  }
}
