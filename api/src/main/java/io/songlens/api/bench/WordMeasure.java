package io.songlens.api.bench;

import io.songlens.composer.song.Seed;
import io.songlens.composer.voice.HsmmSingingVoice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the words are understood: cuts lines out of songs and lets a recogniser listen. */
public final class WordMeasure implements SongMeasure {
  private static final int LINES_OF_A_SONG = 4;

  /** The voice's chance alone moves the word error of 40 lines by some 0.03. */
  private static final int TAKES = 3;

  private static final double TENOR_HZ = 115;
  private static final double OTHER_HZ = 175;
  private static final double MALE_FORMANTS = 0.93;
  private static final Seed SEED = new Seed(8);

  private final HsmmSingingVoice voice;
  private final Path folder;
  private final PocketSphinx recogniser;
  private final Set<String> texts = new HashSet<>();
  private final List<HeardLine> lines = new ArrayList<>();

  /**
   * Prepares to measure.
   *
   * @param folder where the clips go
   * @throws BenchToolException if there is no recogniser
   */
  public WordMeasure(HsmmSingingVoice voice, Path folder) throws IOException {
    this.voice = voice;
    this.folder = folder;
    this.recogniser = PocketSphinx.in(folder);
  }

  @Override
  public void add(BenchSong song, float[] samples) throws IOException {
    double hz = song.lead().formantScale() < MALE_FORMANTS ? TENOR_HZ : OTHER_HZ;
    List<SungLine> chosen = SungLine.of(song, LINES_OF_A_SONG, texts);
    int first = lines.size() / TAKES;
    for (int take = 0; take < TAKES; take++) {
      float[] sung = take == 0 ? samples : song.again(take).sing(voice);
      for (int i = 0; i < chosen.size(); i++) {
        SungLine line = chosen.get(i);
        HeardLine heard = HeardLine.of(song.name(), first + i, take, line, recogniser);
        VoiceClip.write(folder.resolve(heard.sungClip() + ".wav"), sung, line.from(), line.to());
        Seed seed = SEED.fork("take " + take);
        float[] spoken = voice.speak(line.text(), song.lead(), hz, seed).samples();
        VoiceClip.write(folder.resolve(heard.spokenClip() + ".wav"), spoken, 0, spoken.length);
        lines.add(heard);
      }
    }
  }

  @Override
  public void report(PrintWriter out, Gates gates) throws IOException {
    try {
      new WordScores(lines, recogniser).report(out, gates);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchToolException("Interrupted while the recogniser was listening");
    }
  }
}
