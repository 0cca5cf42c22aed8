package io.songlens.image.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches a file over HTTP within limits of size and time. */
final class Download {
  private static final Logger LOG = LoggerFactory.getLogger(Download.class);
  private static final int BLOCK = 1 << 16;
  private static final int MEGABYTE = 1_000_000;

  /** Without a connection or a byte for so long, nothing more is expected. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

  private final long mostBytes;
  private final Duration longest;

  Download(long mostBytes, Duration longest) {
    this.mostBytes = mostBytes;
    this.longest = longest;
  }

  /**
   * Fetches a file.
   *
   * @throws UnusableModelException if it cannot be had within the limits
   */
  void fetch(URI address, Path target) {
    LOG.info("Fetching the vision model {}", shown(address));
    long end = System.nanoTime() + longest.toNanos();
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      int silence = (int) Math.min(LONGEST_SILENCE.toMillis(), longest.toMillis());
      connection.setConnectTimeout(silence);
      connection.setReadTimeout(silence);
      try {
        requireFile(address, connection);
        try (InputStream in = connection.getInputStream();
            OutputStream out = Files.newOutputStream(target)) {
          copy(address, in, out, end);
        }
      } finally {
        connection.disconnect();
      }
    } catch (SocketTimeoutException e) {
      throw tooSlow(address);
    } catch (IOException e) {
      throw new UnusableModelException(
          "The vision model %s cannot be fetched: %s"
              .formatted(shown(address), e.getClass().getSimpleName()),
          e);
    }
  }

  private void requireFile(URI address, HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    if (status != HttpURLConnection.HTTP_OK) {
      throw new UnusableModelException(
          "The vision model %s cannot be fetched: the server answered %d"
              .formatted(shown(address), status));
    }
    if (connection.getContentLengthLong() > mostBytes) {
      throw tooLarge(address);
    }
  }

  private void copy(URI address, InputStream in, OutputStream out, long end) throws IOException {
    byte[] block = new byte[BLOCK];
    long total = 0;
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      total += read;
      if (total > mostBytes) {
        throw tooLarge(address);
      }
      if (System.nanoTime() - end > 0) {
        throw tooSlow(address);
      }
      out.write(block, 0, read);
    }
  }

  private UnusableModelException tooLarge(URI address) {
    return new UnusableModelException(
        "The vision model %s is larger than %d MB".formatted(shown(address), mostBytes / MEGABYTE));
  }

  private UnusableModelException tooSlow(URI address) {
    return new UnusableModelException(
        "The vision model %s was not fetched within %d s: the server is too slow or silent"
            .formatted(shown(address), longest.toSeconds()));
  }

  /** The address without what may be secret in it: its account and its query. */
  static String shown(URI address) {
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return address.getScheme() + "://" + address.getHost() + port + address.getPath();
  }
}
