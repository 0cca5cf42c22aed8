package io.songlens.image.vision;

import io.songlens.image.decode.PixelImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds faces with BlazeFace (Bazarevsky et al. 2019: boxes relative to a grid of anchors) and
 * names what each large enough one shows. It computes nothing that could tell whose face it is.
 */
public final class FaceReader implements AutoCloseable {
  private static final int SIDE = 256;
  private static final int FACE_SIDE = 64;
  private static final int NUMBERS = 17;
  private static final double LEAST_SCORE = 0.6;
  private static final double SAME_FACE = 0.3;
  private static final int MOST_FACES = 12;

  /** Faces smaller than this share of the photo's width and height show too little. */
  private static final double LEAST_SIDE = 0.03;

  /** The expression network saw faces cut a little wider than the detector's boxes. */
  private static final double MARGIN = 0.1;

  private final Network detector = Network.load("faces", SIDE);
  private final Network expression = Network.load("expression", 1, FACE_SIDE);

  /** The faces of a photo, largest first, at most twelve. */
  public List<Face> read(PixelImage photo) {
    return detect(photo).stream().limit(MOST_FACES).map(found -> expressive(photo, found)).toList();
  }

  private record Found(Region box, double score) {}

  private List<Found> detect(PixelImage photo) {
    float[] rows = detector.run(NetworkInput.letterboxed(photo, SIDE)).get(0);
    List<Found> candidates = new ArrayList<>();
    int anchor = 0;
    for (Grid grid : Grid.values()) {
      for (int i = 0; i < grid.side * grid.side * grid.perCell; i++, anchor++) {
        double score = 1 / (1 + StrictMath.exp(-rows[anchor * NUMBERS]));
        if (score >= LEAST_SCORE) {
          candidates.add(new Found(box(photo, rows, anchor, grid, i / grid.perCell), score));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Found::score).reversed());
    List<Found> faces = new ArrayList<>();
    for (Found candidate : candidates) {
      boolean tiny = Math.max(candidate.box.width(), candidate.box.height()) < LEAST_SIDE;
      if (!tiny && faces.stream().noneMatch(face -> face.box.overlap(candidate.box) > SAME_FACE)) {
        faces.add(candidate);
      }
    }
    faces.sort(Comparator.comparingDouble((Found face) -> face.box.area()).reversed());
    return faces;
  }

  private enum Grid {
    FINE(16, 2),
    COARSE(8, 6);

    private final int side;
    private final int perCell;

    Grid(int side, int perCell) {
      this.side = side;
      this.perCell = perCell;
    }
  }

  private static Region box(PixelImage photo, float[] rows, int anchor, Grid grid, int cell) {
    double stride = (double) SIDE / grid.side;
    double x = (cell % grid.side + 0.5) * stride + rows[anchor * NUMBERS + 1];
    int row = cell / grid.side;
    double y = (row + 0.5) * stride + rows[anchor * NUMBERS + 2];
    double width = rows[anchor * NUMBERS + 3];
    double height = rows[anchor * NUMBERS + 4];
    double longest = Math.max(photo.width(), photo.height());
    double unitX = longest / (SIDE * (double) photo.width());
    double unitY = longest / (SIDE * (double) photo.height());
    return Region.between(
        (x - width / 2) * unitX,
        (y - height / 2) * unitY,
        (x + width / 2) * unitX,
        (y + height / 2) * unitY);
  }

  private Face expressive(PixelImage photo, Found found) {
    Map<Expression, Double> expressions = new EnumMap<>(Expression.class);
    float[] shares = shares(photo, found.box.grown(MARGIN));
    int at = 0;
    for (Expression expression : Expression.values()) {
      expressions.put(expression, rounded(shares[at++]));
    }
    return new Face(found.box, rounded(found.score), expressions);
  }

  private float[] shares(PixelImage photo, Region face) {
    return expression.run(NetworkInput.grey(photo, face, FACE_SIDE)).get(0);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  @Override
  public void close() {
    detector.close();
    expression.close();
  }
}
