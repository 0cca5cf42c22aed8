package io.songlens.image.palette;

import io.songlens.image.decode.PixelImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.TermCriteria;
import org.opencv.imgproc.Imgproc;

/**
 * Finds a photo's main colours: k-means (Lloyd 1982, k-means++ seeds of Arthur and Vassilvitskii
 * 2007) in CIE L*a*b*, where distance is about what the eye sees.
 */
public final class PaletteExtractor {
  private static final int COLOURS = 5;

  /** Clusters nearer than this (CIE76) look like one colour. */
  private static final double SAME_COLOUR = 7;

  private PaletteExtractor() {}

  /** The main colours; equal pixels give equal palettes. */
  public static Palette extract(PixelImage photo) {
    LabPixels pixels = LabPixels.of(photo);
    Mat samples = new Mat(pixels.count(), 3, CvType.CV_32F);
    Mat labels = new Mat();
    Mat centres = new Mat();
    try {
      samples.put(0, 0, pixels.values());
      TermCriteria stop = new TermCriteria(TermCriteria.EPS + TermCriteria.COUNT, 30, 0.2);
      Core.setRNGSeed(17); // the generator belongs to the thread: equal seeds, equal clusters
      Core.kmeans(samples, COLOURS, labels, stop, 3, Core.KMEANS_PP_CENTERS, centres);
      return new Palette(swatches(merged(clusters(labels, centres)), pixels.count()));
    } finally {
      samples.release();
      labels.release();
      centres.release();
    }
  }

  private record Cluster(double l, double a, double b, int size) {
    double distance(Cluster other) {
      double dl = l - other.l;
      double da = a - other.a;
      double db = b - other.b;
      return Math.sqrt(dl * dl + da * da + db * db);
    }

    Cluster with(Cluster other) {
      double both = size + other.size;
      return new Cluster(
          (l * size + other.l * other.size) / both,
          (a * size + other.a * other.size) / both,
          (b * size + other.b * other.size) / both,
          size + other.size);
    }
  }

  private static List<Cluster> clusters(Mat labels, Mat centres) {
    int[] owner = new int[labels.rows()];
    labels.get(0, 0, owner);
    int[] sizes = new int[COLOURS];
    for (int cluster : owner) {
      sizes[cluster]++;
    }
    float[] lab = new float[COLOURS * 3];
    centres.get(0, 0, lab);
    List<Cluster> found = new ArrayList<>();
    for (int i = 0; i < COLOURS; i++) {
      if (sizes[i] > 0) {
        found.add(new Cluster(lab[3 * i], lab[3 * i + 1], lab[3 * i + 2], sizes[i]));
      }
    }
    found.sort(Comparator.comparingInt(Cluster::size).reversed().thenComparing(Cluster::l));
    return found;
  }

  private static List<Cluster> merged(List<Cluster> clusters) {
    List<Cluster> distinct = new ArrayList<>();
    for (Cluster cluster : clusters) {
      int near = -1;
      for (int i = 0; i < distinct.size() && near < 0; i++) {
        near = distinct.get(i).distance(cluster) < SAME_COLOUR ? i : -1;
      }
      if (near < 0) {
        distinct.add(cluster);
      } else {
        distinct.set(near, distinct.get(near).with(cluster));
      }
    }
    distinct.sort(Comparator.comparingInt(Cluster::size).reversed().thenComparing(Cluster::l));
    return distinct;
  }

  private static List<Swatch> swatches(List<Cluster> clusters, int pixels) {
    return clusters.stream()
        .map(
            c ->
                new Swatch(
                    ColourNames.of(c.l(), c.a(), c.b()),
                    hex(c),
                    Math.round(1000.0 * c.size() / pixels) / 1000.0))
        .toList();
  }

  private static String hex(Cluster colour) {
    Mat pixel = new Mat(1, 1, CvType.CV_32FC3);
    try {
      pixel.put(0, 0, new float[] {(float) colour.l(), (float) colour.a(), (float) colour.b()});
      Imgproc.cvtColor(pixel, pixel, Imgproc.COLOR_Lab2BGR);
      float[] bgr = new float[3];
      pixel.get(0, 0, bgr);
      return String.format("#%02x%02x%02x", level(bgr[2]), level(bgr[1]), level(bgr[0]));
    } finally {
      pixel.release();
    }
  }

  private static int level(float value) {
    return Math.round(Math.max(0, Math.min(1, value)) * 255);
  }
}
