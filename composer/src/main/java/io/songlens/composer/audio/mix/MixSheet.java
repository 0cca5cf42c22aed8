package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.SoundStream;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.Workers;
import io.songlens.composer.audio.dsp.LoudnessBlocks;
import io.songlens.composer.audio.dsp.StepMeter;
import io.songlens.composer.audio.synth.InstrumentRenderer;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a song is balanced: the settings that a mix was made by, and that a few of its bars can be
 * made again by. Immutable.
 */
public final class MixSheet {
  /** The sheet of a mix that nobody plays in. */
  public static final MixSheet EMPTY =
      new MixSheet(Map.of(), Ducking.by(new boolean[0]), VocalRide.NONE, null);

  private static final double VOICE_ABOVE_BAND_DB = 1.5;
  private static final double LEAD_ABOVE_BAND_DB = 0.5;
  private static final double MAX_BAND_TRIM_DB = 12;

  /** The hall's power in the range of words at a full send, as a share of what is sent. */
  private static final double HALL_SHARE = 0.67;

  private final Map<String, PartLevel> levels;
  private final Ducking ducking;
  private final VocalRide ride;
  private final @Nullable VoiceLevels voice;

  private MixSheet(
      Map<String, PartLevel> levels, Ducking ducking, VocalRide ride, @Nullable VoiceLevels voice) {
    this.levels = Map.copyOf(levels);
    this.ducking = ducking;
    this.ride = ride;
    this.voice = voice;
  }

  /**
   * Listens to all parts and balances them.
   *
   * @param vocals the lead on top, and who is behind it; null if nobody sings
   */
  static MixSheet of(Score score, InstrumentRenderer renderer, @Nullable Vocals vocals) {
    VoiceChannel voice = vocals == null ? null : vocals.lead();
    StereoAudio choir = vocals == null ? null : vocals.choir();
    // Measured while the instruments are.
    CompletableFuture<double[]> choirPresence =
        CompletableFuture.supplyAsync(() -> presence(score, choir));
    Ducking ducking = Ducking.by(voice == null ? new boolean[0] : voice.dry().present());
    boolean sung = voice != null;
    Map<String, PartLevel> levels = heard(score, renderer, ducking, sung);
    Predicate<Part> onTop = part -> !sung && part.role() == PartRole.LEAD;
    LoudnessBlocks top = voice == null ? sum(score, levels, onTop) : voice.dry();
    double trimDb =
        trimDb(
            top,
            sum(score, levels, onTop.negate()),
            sung
                ? VOICE_ABOVE_BAND_DB + score.voice().mix().gainDb()
                : LEAD_ABOVE_BAND_DB + leadGainDb(score));
    amplify(score, levels, onTop.negate(), trimDb);
    if (voice == null) {
      return new MixSheet(levels, ducking, VocalRide.NONE, null);
    }
    VocalRide ride =
        VocalRide.of(score, voice.presence(), presence(score, levels), choirPresence.join());
    amplify(score, levels, part -> true, ride.bandDb());
    return new MixSheet(levels, ducking, ride, voice.levels());
  }

  /**
   * A part as it goes into the sum.
   *
   * @param sideChain the kicks of that score
   * @param fromStep the step of 100 ms at which it begins
   * @throws IllegalArgumentException if the part was not in the song that was listened to
   */
  SoundStream channel(
      Score score, Part part, InstrumentRenderer renderer, SideChain sideChain, int fromStep) {
    PartLevel level = levels.get(part.id());
    if (level == null) {
      throw new IllegalArgumentException("The part " + part.id() + " has no level");
    }
    return new InstrumentChannel(
        part,
        renderer.stream(score, part, (long) fromStep * InstrumentChannel.STEP_FRAMES),
        RoleSound.of(part.role(), voice != null),
        level,
        sideChain,
        ducking,
        ride,
        fromStep);
  }

  /** Rides a whole lead, in place. */
  void ride(StereoAudio voice) {
    ride.apply(voice, 0);
  }

  /** Lets backing vocals give way to the lead, in place: one of them, or their sum. */
  void giveWay(StereoAudio choir) {
    if (ride.dips()) {
      new Presence().dip(choir.left(), choir.right(), choir.frames(), 0, ride::dipDb);
    }
  }

  /**
   * Some frames of the lead as they go into the sum.
   *
   * @param sung the frames, which are changed
   * @param fromFrame at which frame of the song they begin, a whole number of steps of 100 ms
   * @throws IllegalArgumentException if nobody sang in the song that was listened to
   */
  StereoAudio voice(StereoAudio sung, Score score, int fromFrame) {
    if (voice == null) {
      throw new IllegalArgumentException("Nobody sings in this mix");
    }
    VoiceChannel.treat(sung, voice, score, fromFrame);
    ride.apply(sung, fromFrame / InstrumentChannel.STEP_FRAMES);
    return sung;
  }

  private static Map<String, PartLevel> heard(
      Score score, InstrumentRenderer renderer, Ducking ducking, boolean sung) {
    Map<String, PartLevel> levels = new ConcurrentHashMap<>();
    int frames = Math.toIntExact(score.plan().durationFrames());
    SideChain sideChain = SideChain.of(score);
    Comparator<Part> byNotes = Comparator.comparingInt(part -> part.notes().size());
    Workers.forEach(
        score.parts().stream().sorted(byNotes.reversed()).toList(),
        part ->
            levels.put(
                part.id(),
                InstrumentChannel.level(
                    part,
                    () -> renderer.stream(score, part, 0),
                    frames,
                    RoleSound.of(part.role(), sung),
                    sideChain,
                    ducking,
                    sameRole(score, part))));
    return levels;
  }

  private static void amplify(
      Score score, Map<String, PartLevel> levels, Predicate<Part> which, double db) {
    score.parts().stream()
        .filter(which)
        .forEach(part -> levels.computeIfPresent(part.id(), (id, is) -> is.amplified(db)));
  }

  private static double[] presence(Score score, @Nullable StereoAudio choir) {
    return choir == null ? new double[steps(score)] : StepMeter.measure(Presence.RANGE, choir);
  }

  /** The instruments' power in the range of words, with their hall. */
  private static double[] presence(Score score, Map<String, PartLevel> levels) {
    double[] sum = new double[steps(score)];
    for (Part part : score.parts()) {
      PartLevel level = levels.get(part.id());
      double send = part.mix().reverbSend();
      double hall = HALL_SHARE * send * send;
      for (int i = 0; level != null && i < sum.length; i++) {
        sum[i] += (1 + hall) * level.presence()[i];
      }
    }
    return sum;
  }

  private static int steps(Score score) {
    return (int) (score.plan().durationFrames() / InstrumentChannel.STEP_FRAMES);
  }

  private static LoudnessBlocks sum(
      Score score, Map<String, PartLevel> levels, Predicate<Part> which) {
    LoudnessBlocks sum = new LoudnessBlocks(new double[steps(score)]);
    for (Part part : score.parts()) {
      PartLevel level = levels.get(part.id());
      if (level != null && which.test(part)) {
        sum = sum.plus(level.dry());
      }
    }
    return sum;
  }

  /** By how much the band is too soft to be so far below what is on top, while that sounds. */
  private static double trimDb(LoudnessBlocks top, LoudnessBlocks band, double topAboveBandDb) {
    boolean[] present = top.present();
    double topLufs = top.lufsOf(step -> present[step]);
    double bandLufs = band.lufsOf(step -> present[step]);
    if (topLufs <= LoudnessBlocks.SILENCE_LUFS || bandLufs <= LoudnessBlocks.SILENCE_LUFS) {
      return 0;
    }
    double trimDb = topLufs - topAboveBandDb - bandLufs;
    return Math.max(-MAX_BAND_TRIM_DB, Math.min(MAX_BAND_TRIM_DB, trimDb));
  }

  private static int sameRole(Score score, Part part) {
    return (int) score.parts().stream().filter(other -> other.role() == part.role()).count();
  }

  private static double leadGainDb(Score score) {
    return score.parts().stream()
        .filter(part -> part.role() == PartRole.LEAD)
        .mapToDouble(part -> part.mix().gainDb())
        .average()
        .orElse(0);
  }
}
