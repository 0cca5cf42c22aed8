package io.songlens.lyrics;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.LyricOrigin;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes with a second writer when the first one fails, and says so: the lyric's origin tells why
 * and what was spent in vain, and every line tells who wrote it. Thread-safe if its writers are.
 */
public final class FallbackLyricWriter implements LyricWriter {
  private static final Logger LOG = LoggerFactory.getLogger(FallbackLyricWriter.class);

  private final LyricWriter first;
  private final LyricWriter second;

  /** Writes with the first, or else with the second. */
  public FallbackLyricWriter(LyricWriter first, LyricWriter second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public Lyric write(SongBrief brief, SongPlan plan, Seed seed) {
    return write(WritingSession.QUIET, brief, plan, seed);
  }

  @Override
  public Lyric write(WritingSession session, SongBrief brief, SongPlan plan, Seed seed) {
    try {
      return first.write(session, brief, plan, seed);
    } catch (LyricFault fault) {
      LOG.warn("Lyric by the second writer: {}", fault.reason());
      return inPlace(second.write(session, brief, plan, seed), fault);
    }
  }

  private static Lyric inPlace(Lyric lyric, LyricFault fault) {
    TokenUsage spent = fault.spent().calls() == 0 ? null : fault.spent();
    String writer = lyric.origin().writer();
    List<Decision> decisions = new ArrayList<>();
    if (spent != null) {
      decisions.add(new Decision("language model", spent.text(), List.of(fault.reason())));
    }
    lyric.decisions().forEach(decision -> decisions.add(signed(decision, writer)));
    return new Lyric(
        lyric.title(),
        lyric.language(),
        lyric.stanzas(),
        new LyricOrigin(writer, lyric.origin().repairedLines(), fault.reason(), spent),
        decisions);
  }

  private static Decision signed(Decision decision, String writer) {
    return decision.what().startsWith("line ")
        ? new Decision(
            decision.what(),
            decision.choice(),
            Stream.concat(Stream.of(writer), decision.because().stream()).toList())
        : decision;
  }
}
