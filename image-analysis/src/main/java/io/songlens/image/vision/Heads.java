package io.songlens.image.vision;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The trained heads that the product ships: {@code /models/heads.bin}.
 *
 * @param version names the training run
 * @param scenes logits of mutually exclusive scenes, already divided by the calibration temperature
 * @param mood how photos feel
 */
public record Heads(String version, LinearHead scenes, MoodModel mood) {
  private static final String RESOURCE = "/models/heads.bin";
  private static final int MAGIC = 0x534C4832; // "SLH2"

  static Heads load() {
    try (InputStream file = Heads.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException("The jar lacks " + RESOURCE);
      }
      DataInputStream in = new DataInputStream(new BufferedInputStream(file));
      if (in.readInt() != MAGIC) {
        throw new IllegalStateException(RESOURCE + " is not a file of heads");
      }
      return new Heads(in.readUTF(), LinearHead.read(in), MoodModel.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
  }

  /** Writes a file that {@link #load} reads. */
  public void write(OutputStream file) throws IOException {
    DataOutputStream out = new DataOutputStream(file);
    out.writeInt(MAGIC);
    out.writeUTF(version);
    scenes.write(out);
    mood.write(out);
    out.flush();
  }
}
