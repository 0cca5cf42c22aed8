package io.songlens.api.generation;

import io.songlens.composer.song.Language;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import java.util.List;

/**
 * A voice that songs are sung with.
 *
 * @param id as styles name it: "soft-alto"
 * @param name what people read: "Soft alto"
 * @param lowest its lowest comfortable note: "A3"
 * @param highest its highest comfortable note: "B4"
 * @param lowestMidi the same as MIDI note number; 60 is middle C
 * @param highestMidi the same as MIDI note number
 * @param languages codes of the languages it sings: "en", "zh"
 * @param styles ids of the styles whose songs it leads
 */
public record VoiceInfo(
    String id,
    String name,
    String lowest,
    String highest,
    int lowestMidi,
    int highestMidi,
    List<String> languages,
    List<String> styles) {
  private static final List<String> NOTES =
      List.of("C", "C♯", "D", "E♭", "E", "F", "F♯", "G", "A♭", "A", "B♭", "B");

  public VoiceInfo {
    languages = List.copyOf(languages);
    styles = List.copyOf(styles);
  }

  /** The voices that the styles of a catalogue can name. */
  static List<VoiceInfo> of(StyleCatalog catalog) {
    return catalog.voices().stream().map(voice -> of(voice, catalog)).toList();
  }

  private static VoiceInfo of(VoiceStyle voice, StyleCatalog catalog) {
    String words = voice.voice().replace('-', ' ');
    return new VoiceInfo(
        voice.voice(),
        Character.toUpperCase(words.charAt(0)) + words.substring(1),
        note(voice.lowestMidi()),
        note(voice.highestMidi()),
        voice.lowestMidi(),
        voice.highestMidi(),
        Language.written().stream().map(Language::code).toList(),
        catalog.styles().stream()
            .filter(style -> style.vocal().voice().equals(voice.voice()))
            .map(Style::id)
            .toList());
  }

  private static String note(int midi) {
    return NOTES.get(midi % 12) + (midi / 12 - 1);
  }
}
