package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.Echo;
import io.songlens.composer.audio.dsp.Reverb;
import io.songlens.composer.audio.dsp.ReverbSpace;
import io.songlens.composer.audio.dsp.Robot;
import io.songlens.composer.audio.dsp.Telephone;
import io.songlens.composer.song.EffectSpan;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.theory.Pitch;
import java.util.List;
import java.util.function.Consumer;

/**
 * Treats a voice where the score says so, cross-faded at both ends. Telephone and robot replace the
 * voice; hall and echo are added, and die away beyond the span. A whisper is up to the singer.
 */
final class VocalEffects {
  private static final int FADE_FRAMES = SongPlan.SAMPLE_RATE_HZ / 25;
  private static final Echo SLAP = new Echo(110, 110, 200, 6_000);
  private static final double SLAP_DB = -6;
  private static final int ECHO_TAIL = SongPlan.SAMPLE_RATE_HZ / 4;
  private static final double HALL_DB = -5;

  /** The robot's pipe sounds a tonic from here up, 65 to 123 Hz. */
  private static final Pitch LOW_C = new Pitch(36);

  private final SongPlan plan;
  private final int fromFrame;

  /** Effects for a whole song. */
  VocalEffects(SongPlan plan) {
    this(plan, 0);
  }

  /** Effects for a part of a song that begins at a frame of it. */
  VocalEffects(SongPlan plan, int fromFrame) {
    this.plan = plan;
    this.fromFrame = fromFrame;
  }

  /** Treats a voice in place. */
  void apply(StereoAudio voice, List<EffectSpan> spans) {
    for (EffectSpan span : spans) {
      if (start(span) >= end(span, voice.frames())) {
        continue; // it is heard elsewhere
      }
      switch (span.effect()) {
        case WHISPER -> {}
        case TELEPHONE -> replace(voice, span, Telephone::process);
        case ROBOT -> {
          double hz = Pitch.atOrAbove(plan.keyAt(span.startTick()).tonic(), LOW_C).hz();
          replace(voice, span, part -> Robot.process(part, hz));
        }
        case SLAP_ECHO ->
            SLAP.addTo(
                sent(voice, span, ECHO_TAIL), voice, (float) Decibels.toGain(SLAP_DB), start(span));
        case CHOIR_HALL -> addHall(voice, span);
      }
    }
  }

  private void addHall(StereoAudio voice, EffectSpan span) {
    Reverb hall = new Reverb(ReverbSpace.CHOIR_HALL);
    StereoAudio sent = sent(voice, span, hall.tailFrames());
    StereoAudio answer = StereoAudio.silence(sent.frames());
    float gain = (float) Decibels.toGain(HALL_DB);
    hall.addTo(sent.left(), sent.right(), answer.left(), answer.right(), sent.frames(), gain);
    int at = start(span);
    for (int i = 0; i < answer.frames(); i++) {
      voice.left()[at + i] += answer.left()[i];
      voice.right()[at + i] += answer.right()[i];
    }
  }

  private void replace(StereoAudio voice, EffectSpan span, Consumer<StereoAudio> effect) {
    int from = start(span);
    int to = end(span, voice.frames());
    StereoAudio part = StereoAudio.silence(to - from);
    System.arraycopy(voice.left(), from, part.left(), 0, to - from);
    System.arraycopy(voice.right(), from, part.right(), 0, to - from);
    effect.accept(part);
    for (int i = from; i < to; i++) {
      float share = share(i, from, to);
      voice.left()[i] += share * (part.left()[i - from] - voice.left()[i]);
      voice.right()[i] += share * (part.right()[i - from] - voice.right()[i]);
    }
  }

  /** What of a voice lies in the span, and silence for a tail as far as the song lasts. */
  private StereoAudio sent(StereoAudio voice, EffectSpan span, int tailFrames) {
    int from = start(span);
    int to = end(span, voice.frames());
    StereoAudio sent = StereoAudio.silence(Math.min(voice.frames(), to + tailFrames) - from);
    for (int i = from; i < to; i++) {
      float share = share(i, from, to);
      sent.left()[i - from] = share * voice.left()[i];
      sent.right()[i - from] = share * voice.right()[i];
    }
    return sent;
  }

  private static float share(int frame, int from, int to) {
    return Math.min(1f, Math.min(frame - from, to - 1 - frame) / (float) FADE_FRAMES);
  }

  private int start(EffectSpan span) {
    return (int) Math.max(0, plan.frameOfTick(span.startTick()) - FADE_FRAMES / 2 - fromFrame);
  }

  private int end(EffectSpan span, int frames) {
    return (int) Math.min(frames, plan.frameOfTick(span.endTick()) + FADE_FRAMES / 2 - fromFrame);
  }
}
