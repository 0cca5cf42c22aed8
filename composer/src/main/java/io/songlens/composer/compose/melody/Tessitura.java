package io.songlens.composer.compose.melody;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Pitch;

/**
 * Where a song's tune lies in its singer's range. Verses lie low and choruses high, so that the
 * chorus lifts; happy and excited songs lie higher than sad and calm ones (Gabrielsson and
 * Lindström, "The role of structure in the musical expression of emotions", 2010).
 */
public final class Tessitura {
  /** How much of the voice's range the mood raises or lowers the tune by. */
  private static final double MOOD_REGISTER = 0.26;

  private static final int MOST_LIFT = 3;

  private final SongPlan plan;
  private final VoiceStyle voice;
  private final int headroom;

  /** The tessitura of a song. */
  public Tessitura(SongPlan plan, VoiceStyle voice) {
    this.plan = plan;
    this.voice = voice;
    this.headroom = lift(plan);
  }

  /** By how many semitones the song's last chorus is lifted; 0 if it is not. */
  public static int lift(SongPlan plan) {
    return plan.sections().stream().mapToInt(s -> lift(plan.key(), s.key())).max().orElse(0);
  }

  /** By how many semitones a section is lifted: a few at most, and never into another mode. */
  int lift(Key key) {
    return lift(plan.key(), key);
  }

  private static int lift(Key home, Key key) {
    int up = home.tonic().upTo(key.tonic());
    return home.mode() == key.mode() && up <= MOST_LIFT ? up : 0;
  }

  /** The lowest pitch of the voice. */
  int lowestMidi() {
    return voice.lowestMidi();
  }

  /** The highest pitch that leaves room for the song's lift. */
  int highestMidi() {
    return voice.highestMidi() - headroom;
  }

  /** About where the tune lies in a kind of section, whatever its words, before any lift. */
  public Pitch middle(SectionKind kind) {
    double plain =
        switch (kind) {
          case VERSE -> 0.32;
          case PRE_CHORUS -> 0.46;
          case CHORUS -> 0.65;
          case BRIDGE, INTRO, INTERLUDE, OUTRO -> 0.5;
        };
    Affect affect = plan.affect();
    double share = plain + MOOD_REGISTER * (affect.valence() + affect.arousal()) / 2;
    return new Pitch((int) Math.round(lowestMidi() + share * (highestMidi() - lowestMidi())));
  }
}
