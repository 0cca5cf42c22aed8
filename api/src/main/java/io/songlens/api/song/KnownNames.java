package io.songlens.api.song;

import io.songlens.api.generation.StyleInfo;
import io.songlens.api.generation.VoiceInfo;
import io.songlens.composer.audio.encode.SoundFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What requests name, if there is such a thing. */
final class KnownNames {
  private KnownNames() {}

  /**
   * The format of that word.
   *
   * @throws ProblemException naming those there are
   */
  static SoundFormat format(String word) {
    return SoundFormat.ofWord(word)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.UNKNOWN_FORMAT,
                    "There is no such format. Known formats: " + SoundFormat.words() + "."));
  }

  /**
   * The style of that id.
   *
   * @throws ProblemException naming those there are
   */
  static String style(String wanted, List<StyleInfo> styles) {
    if (styles.stream().noneMatch(known -> known.id().equals(wanted))) {
      String known = styles.stream().map(StyleInfo::id).collect(Collectors.joining(", "));
      throw new ProblemException(
          ProblemCode.UNKNOWN_STYLE, "There is no such style. Known styles: " + known + ".");
    }
    return wanted;
  }

  /**
   * The voice of that id.
   *
   * @throws ProblemException naming those there are
   */
  static String voice(String wanted, List<VoiceInfo> voices) {
    if (voices.stream().noneMatch(known -> known.id().equals(wanted))) {
      String known = voices.stream().map(VoiceInfo::id).collect(Collectors.joining(", "));
      throw new ProblemException(
          ProblemCode.BAD_OPTION, "voice is one of: " + known + "; left out, the style decides.");
    }
    return wanted;
  }
}
