package io.songlens.image.decode;

import java.util.List;

/** The fields of a TIFF that make its pixels (TIFF 6.0, section 8 and the extensions after it). */
final class TiffTags {
  static final int SUBFILE = 254;
  static final int WIDTH = 256;
  static final int HEIGHT = 257;
  static final int DEPTHS = 258;
  static final int COMPRESSION = 259;
  static final int PHOTOMETRIC = 262;
  static final int FILL_ORDER = 266;
  static final int STRIP_OFFSETS = 273;
  static final int SAMPLES = 277;
  static final int STRIP_ROWS = 278;
  static final int STRIP_BYTES = 279;
  static final int PLANES = 284;
  static final int PREDICTOR = 317;
  static final int PALETTE = 320;
  static final int TILE_WIDTH = 322;
  static final int TILE_HEIGHT = 323;
  static final int TILE_OFFSETS = 324;
  static final int TILE_BYTES = 325;
  static final int INKS = 332;
  static final int EXTRA_SAMPLES = 338;
  static final int SAMPLE_FORMAT = 339;
  static final int JPEG_TABLES = 347;
  static final int YCC_COEFFICIENTS = 529;
  static final int YCC_SUBSAMPLING = 530;
  static final int YCC_RANGE = 532;

  /** What a decoder is shown as it is, besides the segments; in the order that TIFF demands. */
  static final List<Integer> COPIED =
      List.of(
          WIDTH,
          HEIGHT,
          DEPTHS,
          COMPRESSION,
          PHOTOMETRIC,
          FILL_ORDER,
          SAMPLES,
          STRIP_ROWS,
          PLANES,
          PREDICTOR,
          PALETTE,
          TILE_WIDTH,
          TILE_HEIGHT,
          INKS,
          EXTRA_SAMPLES,
          SAMPLE_FORMAT,
          YCC_COEFFICIENTS,
          YCC_SUBSAMPLING,
          YCC_RANGE);

  private TiffTags() {}
}
