package io.songlens.image.decode;

import io.songlens.image.decode.Inspection.Broken;
import io.songlens.image.decode.Inspection.Sound;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Walks the boxes of a HEIC or AVIF file (ISO/IEC 23008-12) for the sizes of the pictures in it.
 * The largest of them counts.
 */
final class HeifInspector {
  private static final int BOX_HEADER = 8;

  /** meta, iprp, ipco, ispe. */
  private static final int MAX_DEPTH = 4;

  private final ByteBuffer data;
  private int width;
  private int height;

  private HeifInspector(byte[] file) {
    this.data = ByteBuffer.wrap(file);
  }

  static Inspection inspect(byte[] file) {
    HeifInspector inspector = new HeifInspector(file);
    boolean whole = inspector.boxes(0, file.length, 1);
    if (!whole) {
      return new Broken(Refusal.TRUNCATED, inspector.width, inspector.height);
    }
    return inspector.width > 0 && inspector.height > 0
        ? new Sound(inspector.width, inspector.height, file, null)
        : new Broken(Refusal.DAMAGED, inspector.width, inspector.height);
  }

  /** Looks at the boxes in a range; false if one of them ends outside. */
  private boolean boxes(int from, int to, int depth) {
    int at = from;
    while (at + BOX_HEADER <= to) {
      long length = data.getInt(at) & 0xFFFFFFFFL;
      int inner = at + BOX_HEADER;
      if (length == 0) {
        length = (long) to - at;
      } else if (length == 1 && inner + 8 <= to) {
        length = data.getLong(inner);
        inner += 8;
      }
      if (length < inner - at || length > to - at) {
        return false;
      }
      if (!box(type(at + 4), inner, at + (int) length, depth)) {
        return false;
      }
      at += (int) length;
    }
    return at == to;
  }

  private boolean box(String type, int from, int to, int depth) {
    if (depth > MAX_DEPTH) {
      return true;
    }
    return switch (type) {
      case "meta" -> from + 4 <= to && boxes(from + 4, to, depth + 1);
      case "iprp", "ipco" -> boxes(from, to, depth + 1);
      case "ispe" -> {
        if (from + 12 > to) {
          yield false;
        }
        long wide = data.getInt(from + 4) & 0xFFFFFFFFL;
        long high = data.getInt(from + 8) & 0xFFFFFFFFL;
        if (wide * (double) high > (double) width * height) {
          width = (int) Math.min(wide, Integer.MAX_VALUE);
          height = (int) Math.min(high, Integer.MAX_VALUE);
        }
        yield true;
      }
      default -> true;
    };
  }

  private String type(int at) {
    byte[] letters = new byte[4];
    data.get(at, letters);
    return new String(letters, StandardCharsets.ISO_8859_1);
  }
}
