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
 * @param affect "valence" and "arousal", -1..1
 * @param affectConfidence cross-validated share of variance explained, mean of both, 0..1
 */
public record Heads(String version, LinearHead scenes, LinearHead affect, double affectConfidence) {
  private static final String RESOURCE = "/models/heads.bin";
  private static final int MAGIC = 0x534C4831; // "SLH1"

  static Heads load() {
    try (InputStream file = Heads.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException("The jar lacks " + RESOURCE);
      }
      DataInputStream in = new DataInputStream(new BufferedInputStream(file));
      if (in.readInt() != MAGIC) {
        throw new IllegalStateException(RESOURCE + " is not a file of heads");
      }
      return new Heads(in.readUTF(), LinearHead.read(in), LinearHead.read(in), in.readDouble());
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
    affect.write(out);
    out.writeDouble(affectConfidence);
    out.flush();
  }
}
