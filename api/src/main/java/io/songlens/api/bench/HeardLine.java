package io.songlens.api.bench;

import io.songlens.composer.song.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A line for the recogniser.
 *
 * @param song where it is from
 * @param number its place among all lines
 * @param take which of several times it was sung and said, from 0
 * @param tokens its words as far as the recogniser knows them
 * @param unknown how many words it does not know
 * @param onsetMs for each token when it is planned to begin, in ms of its clip; NaN inside a word
 */
record HeardLine(
    String song, int number, int take, List<String> tokens, int unknown, List<Double> onsetMs) {
  HeardLine {
    tokens = List.copyOf(tokens);
    onsetMs = List.copyOf(onsetMs);
  }

  static HeardLine of(String song, int number, int take, SungLine line, PocketSphinx recogniser) {
    List<String> tokens = new ArrayList<>();
    List<Double> onsets = new ArrayList<>();
    int unknown = 0;
    for (int w = 0; w < line.onsets().size(); w++) {
      Word word = line.text().words().get(w);
      double onset = (line.onsets().get(w) - line.from()) / 48.0 + 1000 * VoiceClip.SILENCE_SECONDS;
      List<String> parts = LineTokens.of(word.text());
      for (int i = 0; i < parts.size(); i++) {
        if (recogniser.known(parts.subList(i, i + 1)).isEmpty()) {
          unknown++;
        } else {
          tokens.add(parts.get(i));
          onsets.add(i == 0 ? onset : Double.NaN);
        }
      }
    }
    return new HeardLine(song, number, take, tokens, unknown, onsets);
  }

  String sungClip() {
    return "line%02d-take%d-sung".formatted(number, take);
  }

  String spokenClip() {
    return "line%02d-take%d-spoken".formatted(number, take);
  }

  /** How late each word is heard, in ms; negative is early. */
  List<Double> lateness(List<Segment> aligned) {
    List<Double> late = new ArrayList<>();
    for (int i = 0; i < aligned.size(); i++) {
      if (!onsetMs.get(i).isNaN()) {
        late.add(10.0 * aligned.get(i).startFrame() - onsetMs.get(i));
      }
    }
    return late;
  }
}
