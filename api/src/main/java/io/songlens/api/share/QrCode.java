package io.songlens.api.share;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** Draws addresses as QR codes (ISO/IEC 18004), dark on light in any colour scheme. */
final class QrCode {
  /** The light frame that readers need, in modules. */
  private static final int QUIET_ZONE = 4;

  private QrCode() {}

  /**
   * An SVG of one path, black on white.
   *
   * @param address at most about 2,000 characters
   * @throws IllegalArgumentException if it is longer than a code can be
   */
  static String svg(String address) {
    ByteMatrix modules = modules(address);
    int side = modules.getWidth() + 2 * QUIET_ZONE;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
    <rect width="%d" height="%d" fill="#fff"/><path d="%s"/></svg>
    """
        .formatted(side, side, side, side, path(modules));
  }

  private static ByteMatrix modules(String address) {
    try {
      return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("The address is too long for a QR code", e);
    }
  }

  /** Each run of dark modules of a row is a rectangle. */
  private static String path(ByteMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int end = x;
        while (end < modules.getWidth() && modules.get(end, y) == 1) {
          end++;
        }
        if (end > x) {
          int width = end - x;
          path.append('M').append(x + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
          path.append('h').append(width).append("v1h-").append(width).append('z');
        }
        x = end + 1;
      }
    }
    return path.toString();
  }
}
