package io.songlens.composer.audio.synth;

import com.sun.media.sound.SoftSynthesizer;
import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.ShortMessage;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;

/**
 * Plays SoundFont instruments with Gervill, the synthesizer inside the JDK, faster than real time
 * and without any sound device. Each part has a synthesizer of its own: its samples then depend on
 * nothing but its notes. Needs {@code --add-exports java.desktop/com.sun.media.sound=ALL-UNNAMED}.
 */
public final class GervillRenderer implements InstrumentRenderer {
  private static final int DRUM_CHANNEL = 9;
  private static final int BYTES_PER_FRAME = 8;
  private static final int BLOCK_FRAMES = 4096;
  private static final int CONTROL_FRAMES = 320;

  // A key pressed within one control period is heard, just as much into it, in the next.
  private static final int LATENCY_FRAMES = CONTROL_FRAMES;
  private static final AudioFormat FORMAT =
      new AudioFormat(
          AudioFormat.Encoding.PCM_FLOAT,
          SongPlan.SAMPLE_RATE_HZ,
          32,
          2,
          BYTES_PER_FRAME,
          SongPlan.SAMPLE_RATE_HZ,
          false);
  // All of them, or the user's stored preferences would fill the gaps and change the song.
  private static final Map<String, Object> SETTINGS =
      Map.ofEntries(
          Map.entry("interpolation", "cubic"),
          Map.entry("control rate", (float) SongPlan.SAMPLE_RATE_HZ / CONTROL_FRAMES),
          Map.entry("format", FORMAT),
          Map.entry("latency", 120_000L),
          Map.entry("device id", 0),
          Map.entry("max polyphony", 256),
          Map.entry("reverb", false),
          Map.entry("chorus", false),
          Map.entry("auto gain control", false),
          Map.entry("large mode", false),
          Map.entry("midi channels", 16),
          Map.entry("jitter correction", false),
          Map.entry("light reverb", true),
          Map.entry("load default soundbank", false));

  private final SoundFont soundFont;

  public GervillRenderer(SoundFont soundFont) {
    this.soundFont = soundFont;
  }

  /**
   * {@inheritDoc}
   *
   * @throws SoundFontException if the SoundFont lacks the part's instrument
   */
  @Override
  public Stem render(Score score, Part part) {
    StereoAudio audio = StereoAudio.silence(Math.toIntExact(score.plan().durationFrames()));
    SoftSynthesizer synthesizer = new SoftSynthesizer();
    try (AudioInputStream stream = synthesizer.openStream(FORMAT, SETTINGS)) {
      soundFont.load(synthesizer, part.program(), part.percussion());
      send(score, part, synthesizer.getReceiver());
      stream.skipNBytes((long) LATENCY_FRAMES * BYTES_PER_FRAME);
      read(stream, audio);
    } catch (MidiUnavailableException | InvalidMidiDataException e) {
      throw new IllegalStateException("Cannot play the part " + part.id(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot play the part " + part.id(), e);
    } finally {
      synthesizer.close();
    }
    return new Stem(part.id(), audio);
  }

  private static void send(Score score, Part part, Receiver receiver)
      throws InvalidMidiDataException {
    int channel = part.percussion() ? DRUM_CHANNEL : 0;
    receiver.send(new ShortMessage(ShortMessage.PROGRAM_CHANGE, channel, part.program(), 0), 0);
    for (NoteSpan span : NoteSpan.of(score.plan(), part.notes())) {
      receiver.send(
          new ShortMessage(ShortMessage.NOTE_ON, channel, span.key(), span.velocity()),
          microseconds(span.onsetFrame()));
      receiver.send(
          new ShortMessage(ShortMessage.NOTE_OFF, channel, span.key(), 0),
          microseconds(span.endFrame()));
    }
  }

  private static long microseconds(long frame) {
    return Math.round(frame * (1e6 / SongPlan.SAMPLE_RATE_HZ));
  }

  private static void read(AudioInputStream stream, StereoAudio audio) throws IOException {
    byte[] bytes = new byte[BLOCK_FRAMES * BYTES_PER_FRAME];
    float[] interleaved = new float[BLOCK_FRAMES * 2];
    FloatBuffer floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    for (int start = 0; start < audio.frames(); start += BLOCK_FRAMES) {
      int count = Math.min(BLOCK_FRAMES, audio.frames() - start);
      if (stream.readNBytes(bytes, 0, count * BYTES_PER_FRAME) < count * BYTES_PER_FRAME) {
        throw new IOException("The synthesizer stopped after " + start + " frames");
      }
      floats.get(0, interleaved, 0, count * 2);
      for (int i = 0; i < count; i++) {
        audio.left()[start + i] = interleaved[2 * i];
        audio.right()[start + i] = interleaved[2 * i + 1];
      }
    }
  }
}
