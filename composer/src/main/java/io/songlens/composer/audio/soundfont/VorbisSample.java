package io.songlens.composer.audio.soundfont;

import com.jcraft.jogg.Packet;
import com.jcraft.jogg.Page;
import com.jcraft.jogg.StreamState;
import com.jcraft.jogg.SyncState;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import java.util.Arrays;

/** Decodes a recording of a SoundFont 3, an Ogg Vorbis stream of one channel. */
final class VorbisSample {
  private static final int HEADER_PACKETS = 3;
  private static final int MAX_FRAMES = 64 << 20;

  private final Info info = new Info();
  private final Comment comment = new Comment();
  private final DspState dsp = new DspState();
  private final Block block = new Block(dsp);
  private final String name;
  private short[] frames = new short[1 << 16];
  private int count;
  private int headers;

  private VorbisSample(String name) {
    this.name = name;
    info.init();
    comment.init();
  }

  /**
   * All frames of a stream.
   *
   * @param name what a fault is to call it
   * @throws BankException if it is no Ogg Vorbis
   */
  static short[] decode(byte[] ogg, String name) {
    return new VorbisSample(name).decode(ogg);
  }

  private short[] decode(byte[] ogg) {
    SyncState sync = new SyncState();
    sync.init();
    int at = sync.buffer(ogg.length);
    System.arraycopy(ogg, 0, sync.data, at, ogg.length);
    sync.wrote(ogg.length);
    StreamState stream = new StreamState();
    Page page = new Page();
    boolean begun = false;
    long duration = Long.MAX_VALUE;
    while (sync.pageout(page) == 1) {
      if (!begun) {
        stream.init(page.serialno());
        begun = true;
      }
      stream.pagein(page);
      if (page.eos() != 0) {
        duration = page.granulepos();
      }
      packets(stream);
    }
    if (headers < HEADER_PACKETS) {
      throw broken();
    }
    return Arrays.copyOf(frames, (int) Math.min(duration, count));
  }

  private void packets(StreamState stream) {
    Packet packet = new Packet();
    int found = stream.packetout(packet);
    while (found != 0) {
      if (found > 0) {
        packet(packet);
      }
      found = stream.packetout(packet);
    }
  }

  private void packet(Packet packet) {
    if (headers < HEADER_PACKETS) {
      if (info.synthesis_headerin(comment, packet) < 0) {
        throw broken();
      }
      if (++headers == HEADER_PACKETS) {
        dsp.synthesis_init(info);
        block.init(dsp);
      }
      return;
    }
    if (block.synthesis(packet) == 0) {
      dsp.synthesis_blockin(block);
    }
    float[][][] pcm = new float[1][][];
    int[] from = new int[info.channels];
    int ready = dsp.synthesis_pcmout(pcm, from);
    while (ready > 0) {
      append(pcm[0][0], from[0], ready);
      dsp.synthesis_read(ready);
      ready = dsp.synthesis_pcmout(pcm, from);
    }
  }

  private void append(float[] channel, int from, int ready) {
    if (count + ready > MAX_FRAMES) {
      throw broken();
    }
    if (count + ready > frames.length) {
      frames = Arrays.copyOf(frames, Math.max(2 * frames.length, count + ready));
    }
    for (int i = 0; i < ready; i++) {
      int value = Math.round(channel[from + i] * Short.MAX_VALUE);
      frames[count++] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
    }
  }

  private BankException broken() {
    return new BankException("its recording '" + name + "' is no Ogg Vorbis");
  }
}
