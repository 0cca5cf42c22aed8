package io.songlens.composer.audio.encode;

import io.songlens.composer.audio.StereoAudio;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes sound as a file of some format. The same sound always gives the same bytes. */
public interface AudioEncoder {
  /** The file name's extension, without the dot: "mp3". */
  String extension();

  /** The format's media type: "audio/mpeg". */
  String mediaType();

  /** Writes a complete file; the stream is left open. */
  void encode(StereoAudio audio, OutputStream out) throws IOException;

  /** A complete file in memory. */
  default byte[] encode(StereoAudio audio) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      encode(audio, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // never from memory
    }
    return bytes.toByteArray();
  }
}
