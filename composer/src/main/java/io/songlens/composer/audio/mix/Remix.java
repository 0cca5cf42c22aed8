package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.SoundStream;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.Workers;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.Reverb;
import io.songlens.composer.audio.dsp.ReverbSpace;
import io.songlens.composer.audio.synth.InstrumentRenderer;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a few bars of a mix again after an edit. The parts that have changed are played before and
 * after the edit, from a little before it until they sound alike again, and what differs is added
 * to the mix with its room. The balance stays as it was, and so does every frame before the edit
 * and after its last ring. Stateless and thread-safe.
 */
public final class Remix {
  private static final int STEP = InstrumentChannel.STEP_FRAMES;
  private static final int STEPS_BEFORE =
      5; // filters and compressors have settled after half a second
  private static final int QUIET_STEPS = 5;
  private static final float INAUDIBLE = 3e-5f; // -90 dBFS
  private static final float UNHEARD = 1e-5f; // -100 dBFS

  private final InstrumentRenderer renderer;

  public Remix(InstrumentRenderer renderer) {
    this.renderer = renderer;
  }

  /**
   * What a lead sang before an edit and sings now, mono and as long as the song.
   *
   * @param before as it was mixed
   * @param after as it is to be mixed
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Leads(float[] before, float[] after) {}

  /**
   * Where a mix has changed.
   *
   * @param fromFrame the first frame that may differ
   * @param toFrame the one after the last
   */
  public record Changed(int fromFrame, int toFrame) {
    static final Changed NOTHING = new Changed(0, 0);
  }

  /**
   * Changes a mix in place.
   *
   * @param mix the mix of {@code before}
   * @param leads who sings; null if nobody does or nothing sung has changed
   * @throws IllegalArgumentException if more has changed than notes: other parts, instruments,
   *     backing vocals, tempo or duration, which all need a new mix
   */
  public Changed apply(Mix mix, Score before, Score after, @Nullable Leads leads) {
    requireComparable(before, after);
    Extent extent = new Extent();
    SideChain oldKicks = SideChain.of(before);
    SideChain newKicks = SideChain.of(after);
    boolean otherKicks = !oldKicks.sameKicks(newKicks);
    List<Part> changed = changed(before, after, otherKicks, extent);
    if (otherKicks && changed.stream().anyMatch(part -> part.mix().pumpDb() > 0)) {
      extent.lengthen(newKicks.frames());
    }
    if (leads != null) {
      extent.include(leads);
    }
    if (extent.isEmpty()) {
      return Changed.NOTHING;
    }
    int fromStep = Math.max(0, extent.from() / STEP - STEPS_BEFORE);
    List<Player> players = new ArrayList<>();
    for (Part part : changed) {
      SoundStream old = mix.sheet().channel(before, part, renderer, oldKicks, fromStep);
      Part edited = part(after, part.id());
      SoundStream now = mix.sheet().channel(after, edited, renderer, newKicks, fromStep);
      players.add(new Player(part, old, now));
    }
    StereoAudio voice =
        leads == null ? null : difference(mix.sheet(), before, after, leads, extent, fromStep);
    return add(players, voice, mix.audio(), extent, fromStep);
  }

  /** Parts whose notes have changed and, if the kicks have, those that duck under them. */
  private static List<Part> changed(Score before, Score after, boolean otherKicks, Extent extent) {
    List<Part> changed = new ArrayList<>();
    for (int i = 0; i < before.parts().size(); i++) {
      Part part = before.parts().get(i);
      boolean otherNotes = !part.notes().equals(after.parts().get(i).notes());
      boolean ducksElsewhere = otherKicks && part.mix().pumpDb() > 0;
      if (otherNotes) {
        extent.include(before.plan(), part.notes(), after.parts().get(i).notes());
      }
      if (otherNotes || ducksElsewhere) {
        changed.add(part);
      }
    }
    return changed;
  }

  private Changed add(
      List<Player> players,
      @Nullable StereoAudio voice,
      StereoAudio mix,
      Extent extent,
      int fromStep) {
    Reverb hall = new Reverb(ReverbSpace.HALL);
    StereoAudio dry = StereoAudio.silence(STEP);
    StereoAudio sent = StereoAudio.silence(STEP);
    int quiet = 0;
    int start = fromStep * STEP;
    for (; start < mix.frames() && quiet < QUIET_STEPS; start += STEP) {
      int frames = Math.min(STEP, mix.frames() - start);
      List<Player> busy = players.stream().filter(player -> !player.soundsAlike()).toList();
      boolean ringing = start > extent.to();
      Workers.forEach(busy, player -> player.play(frames, ringing));
      clear(dry);
      clear(sent);
      for (Player player : busy) {
        dry.add(player.difference);
        sent.add(player.difference, player.send);
      }
      hall.addTo(sent.left(), sent.right(), dry.left(), dry.right(), frames, 1f);
      if (voice != null) {
        addExcerpt(voice, start - fromStep * STEP, dry, frames);
      }
      int first = Math.max(0, extent.from() - start);
      addFrom(first, dry, mix, start, frames);
      quiet = ringing && peak(dry, first, frames) < INAUDIBLE ? quiet + 1 : 0;
    }
    return new Changed(extent.from(), Math.min(mix.frames(), start));
  }

  private static void clear(StereoAudio audio) {
    audio.scale(0f);
  }

  private static void addExcerpt(StereoAudio excerpt, int at, StereoAudio sum, int frames) {
    int count = Math.min(frames, excerpt.frames() - at);
    for (int i = 0; i < count; i++) {
      sum.left()[i] += excerpt.left()[at + i];
      sum.right()[i] += excerpt.right()[at + i];
    }
  }

  private static void addFrom(
      int first, StereoAudio block, StereoAudio mix, int start, int frames) {
    for (int i = first; i < frames; i++) {
      mix.left()[start + i] += block.left()[i];
      mix.right()[start + i] += block.right()[i];
    }
  }

  private static float peak(StereoAudio block, int first, int frames) {
    float peak = 0;
    for (int i = first; i < frames; i++) {
      peak = Math.max(peak, Math.max(Math.abs(block.left()[i]), Math.abs(block.right()[i])));
    }
    return peak;
  }

  private static StereoAudio difference(
      MixSheet sheet, Score before, Score after, Leads leads, Extent extent, int fromStep) {
    int from = fromStep * STEP;
    int to = Math.min(leads.after().length, extent.to() + VoiceChannel.TAIL_FRAMES);
    StereoAudio old = sheet.voice(excerpt(leads.before(), from, to), before, from);
    StereoAudio now = sheet.voice(excerpt(leads.after(), from, to), after, from);
    now.add(old, -1f);
    return now;
  }

  private static StereoAudio excerpt(float[] mono, int from, int to) {
    return StereoAudio.ofMono(Arrays.copyOfRange(mono, from, to));
  }

  private static void requireComparable(Score before, Score after) {
    SongPlan old = before.plan();
    SongPlan now = after.plan();
    boolean comparable =
        old.durationFrames() == now.durationFrames()
            && old.bpm().equals(now.bpm())
            && old.meter().equals(now.meter())
            && before.voice().equals(after.voice())
            && before.backing().equals(after.backing())
            && before.parts().stream()
                .map(part -> part.with(List.of()))
                .toList()
                .equals(after.parts().stream().map(part -> part.with(List.of())).toList());
    if (!comparable) {
      throw new IllegalArgumentException("More than notes has changed: this needs a new mix");
    }
  }

  private static Part part(Score score, String id) {
    return score.parts().stream().filter(part -> part.id().equals(id)).findFirst().orElseThrow();
  }

  /** A part that plays what it played and what it plays now. */
  private static final class Player {
    private final SoundStream old;
    private final SoundStream now;
    private final float send;
    private final StereoAudio difference = StereoAudio.silence(STEP);
    private final StereoAudio played = StereoAudio.silence(STEP);
    private int alike;

    Player(Part part, SoundStream old, SoundStream now) {
      this.old = old;
      this.now = now;
      this.send = (float) (part.mix().reverbSend() * Decibels.toGain(Band.HALL_DB));
    }

    /** Whether its ring is over: what it plays now has been what it played for a while. */
    boolean soundsAlike() {
      return alike >= QUIET_STEPS;
    }

    void play(int frames, boolean ringing) {
      now.read(difference.left(), difference.right(), frames);
      old.read(played.left(), played.right(), frames);
      difference.add(played, -1f);
      alike = ringing && peak(difference, 0, frames) < UNHEARD ? alike + 1 : 0;
    }
  }
}
