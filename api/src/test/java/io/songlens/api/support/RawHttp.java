package io.songlens.api.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are, which a client that knows HTTP would tidy up. */
public final class RawHttp {
  private static final int PATIENCE_MS = 15_000;

  private final int port;

  public RawHttp(int port) {
    this.port = port;
  }

  /**
   * What came back.
   *
   * @param status 0 if the connection was closed without an answer
   * @param text all of it, a byte a character
   */
  public record Answer(int status, String text) {}

  /** Sends a request, ends the sending side, and reads to the end. */
  public Answer send(byte[] request) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MS);
      try {
        socket.getOutputStream().write(request);
        socket.shutdownOutput();
      } catch (IOException e) {
        answer.reset(); // the server closed the connection early; it may have said why
      }
      read(socket.getInputStream(), answer);
    }
    String text = answer.toString(StandardCharsets.ISO_8859_1);
    return new Answer(
        text.matches("(?s)HTTP/1\\.[01] \\d{3}.*") ? Integer.parseInt(text.substring(9, 12)) : 0,
        text);
  }

  private static void read(InputStream in, ByteArrayOutputStream answer) throws IOException {
    byte[] buffer = new byte[8192];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        answer.write(buffer, 0, n);
      }
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      answer.write(new byte[0]); // reset after the answer: what was sent was not read to its end
    }
  }
}
