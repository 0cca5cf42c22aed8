package io.songlens.composer.audio.encode;

import java.io.IOException;
import java.util.Arrays;

/** One channel of one frame of a FLAC file (RFC 9639, sections 9.2 and 11). */
final class FlacSubframe {
  private static final int FIXED = 8;
  private static final int MAX_FIXED_ORDER = 4;
  private static final int LINEAR = 32;
  private static final int[][] FIXED_COEFFICIENTS = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};

  private FlacSubframe() {}

  /** Reads samples of that many bits into the array's start. */
  static void read(BitReader in, int[] samples, int count, int bits) throws IOException {
    in.unsigned(1);
    int type = in.unsigned(6);
    int wasted = in.unsigned(1) == 0 ? 0 : in.zeros() + 1;
    int width = bits - wasted;
    if (type == 0) {
      Arrays.fill(samples, 0, count, in.signed(width));
    } else if (type == 1) {
      readPlain(in, samples, count, width);
    } else if (type >= FIXED && type <= FIXED + MAX_FIXED_ORDER) {
      readPlain(in, samples, type - FIXED, width);
      readResidual(in, samples, count, type - FIXED);
      predict(samples, count, FIXED_COEFFICIENTS[type - FIXED], 0);
    } else if (type >= LINEAR) {
      int order = type - LINEAR + 1;
      readPlain(in, samples, order, width);
      int precision = in.unsigned(4) + 1;
      int shift = in.signed(5);
      int[] coefficients = new int[order];
      readPlain(in, coefficients, order, precision);
      readResidual(in, samples, count, order);
      predict(samples, count, coefficients, shift);
    } else {
      throw new IOException("The FLAC file has a subframe of the unknown type " + type);
    }
    for (int i = 0; wasted > 0 && i < count; i++) {
      samples[i] <<= wasted;
    }
  }

  private static void readPlain(BitReader in, int[] samples, int count, int width) {
    for (int i = 0; i < count; i++) {
      samples[i] = in.signed(width);
    }
  }

  private static void readResidual(BitReader in, int[] samples, int count, int order)
      throws IOException {
    int method = in.unsigned(2);
    if (method > 1) {
      throw new IOException("The FLAC file codes its residuals in an unknown way");
    }
    int parameterBits = method == 0 ? 4 : 5;
    int escape = (1 << parameterBits) - 1;
    int partitions = 1 << in.unsigned(4);
    int at = order;
    for (int partition = 0; partition < partitions; partition++) {
      int end = (partition + 1) * (count / partitions);
      int parameter = in.unsigned(parameterBits);
      int width = parameter == escape ? in.unsigned(5) : 0;
      for (; at < end; at++) {
        if (parameter == escape) {
          samples[at] = width == 0 ? 0 : in.signed(width);
        } else {
          int folded = (in.zeros() << parameter) | in.unsigned(parameter);
          samples[at] = (folded >>> 1) ^ -(folded & 1);
        }
      }
    }
  }

  private static void predict(int[] samples, int count, int[] coefficients, int shift) {
    for (int i = coefficients.length; i < count; i++) {
      long sum = 0;
      for (int j = 0; j < coefficients.length; j++) {
        sum += (long) coefficients[j] * samples[i - 1 - j];
      }
      samples[i] += (int) (sum >> shift);
    }
  }
}
