package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.Singing;
import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.synth.InstrumentRenderer;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.VocalPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Balances parts and voice by measured loudness, gives each its tone, place and room, and adds them
 * up. Whoever has the tune (the voice, or without one the lead) is on top: the band is brought to a
 * fixed distance below it while it sounds. Stateless and thread-safe; the same input always gives
 * the same samples, on any number of processors.
 */
public final class Mixer {
  private static final double VOICE_ABOVE_BAND_DB = 1.5;
  private static final double LEAD_ABOVE_BAND_DB = 0.5;
  private static final int PARTS_AT_ONCE = 4;
  private static final int VOCALS_AT_ONCE = 2;

  /**
   * Mixes stems that are rendered already, and takes them over: their arrays become the mixed
   * stems.
   *
   * @param score what is played
   * @param instrumentStems one stem for each part
   * @param singing who sings; null if nobody does
   * @throws IllegalArgumentException if a part has no stem, or something is not as long as the song
   */
  public Mix mix(Score score, List<Stem> instrumentStems, @Nullable Singing singing) {
    Map<String, Stem> stems =
        instrumentStems.stream().collect(Collectors.toMap(Stem::partId, Function.identity()));
    for (Part part : score.parts()) {
      requireLength(part.id(), stem(stems, part.id()).audio().frames(), score);
    }
    return mix(score, part -> stem(stems, part.id()), singing, true);
  }

  /**
   * Renders and mixes a few parts at a time, which needs less memory than rendering all first.
   *
   * @param singing who sings; null if nobody does
   * @param keepStems whether the mix is to contain its stems (69 MB for three minutes each); the
   *     sound is the same either way
   */
  public Mix mix(
      Score score, InstrumentRenderer renderer, @Nullable Singing singing, boolean keepStems) {
    return mix(score, part -> renderer.render(score, part), singing, keepStems);
  }

  private static Mix mix(
      Score score, Function<Part, Stem> source, @Nullable Singing singing, boolean keepStems) {
    if (singing != null) {
      requireLength(Stem.VOCAL, singing.lead().length, score);
    }
    Channel voice = singing == null ? null : VoiceChannel.treated(singing.lead(), score);
    Ducking ducking = Ducking.by(voice == null ? new boolean[0] : voice.dry().present());
    Function<Part, Channel> treat =
        part -> treated(score, part, source.apply(part), ducking, voice != null);
    Buses buses = new Buses(Math.toIntExact(score.plan().durationFrames()), keepStems);
    if (voice != null && singing != null) {
      buses.add(voice, true);
      addBacking(score, singing, buses);
    }
    for (int start = 0; start < score.parts().size(); start += PARTS_AT_ONCE) {
      List<Part> group =
          score.parts().subList(start, Math.min(score.parts().size(), start + PARTS_AT_ONCE));
      List<Channel> channels = group.parallelStream().map(treat).toList();
      for (int i = 0; i < channels.size(); i++) {
        boolean onTop = voice == null && group.get(i).role() == PartRole.LEAD;
        buses.add(channels.get(i), onTop);
      }
    }
    return buses.sum(
        order(score),
        voice == null
            ? LEAD_ABOVE_BAND_DB + leadGainDb(score)
            : VOICE_ABOVE_BAND_DB + score.voice().mix().gainDb());
  }

  private static void addBacking(Score score, Singing singing, Buses buses) {
    Function<VocalPart, Channel> treat =
        part -> {
          StereoAudio sung = singing.backing().apply(part).audio();
          requireLength(part.id(), sung.frames(), score);
          return BackingChannel.treated(part, sung, score.plan());
        };
    List<VocalPart> parts = score.backing();
    for (int start = 0; start < parts.size(); start += VOCALS_AT_ONCE) {
      List<VocalPart> group = parts.subList(start, Math.min(parts.size(), start + VOCALS_AT_ONCE));
      group.parallelStream().map(treat).toList().forEach(buses::addBeside);
    }
  }

  /** The stems' ids in the order in which a mix lists them. */
  private static List<String> order(Score score) {
    List<String> ids = new ArrayList<>(score.parts().stream().map(Part::id).toList());
    ids.add(Stem.VOCAL);
    score.backing().forEach(part -> ids.add(part.id()));
    return ids;
  }

  private static Stem stem(Map<String, Stem> stems, String id) {
    Stem stem = stems.get(id);
    if (stem == null) {
      throw new IllegalArgumentException("The part " + id + " has no stem");
    }
    return stem;
  }

  private static Channel treated(Score score, Part part, Stem stem, Ducking ducking, boolean sung) {
    int sameRole =
        (int) score.parts().stream().filter(other -> other.role() == part.role()).count();
    return InstrumentChannel.treated(
        part, stem.audio(), RoleSound.of(part.role(), sung), ducking, sameRole);
  }

  private static double leadGainDb(Score score) {
    return score.parts().stream()
        .filter(part -> part.role() == PartRole.LEAD)
        .mapToDouble(part -> part.mix().gainDb())
        .average()
        .orElse(0);
  }

  private static void requireLength(String id, int frames, Score score) {
    if (frames != score.plan().durationFrames()) {
      throw new IllegalArgumentException(
          "The stem %s has %d frames, the song %d"
              .formatted(id, frames, score.plan().durationFrames()));
    }
  }
}
