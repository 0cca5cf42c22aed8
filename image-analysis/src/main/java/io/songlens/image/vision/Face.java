package io.songlens.image.vision;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A face and what it shows. Nothing that could tell whose face it is is computed or kept.
 *
 * @param box from brow to chin
 * @param confidence that it is a face, 0..1
 * @param expressions the share of each expression, 0..1; they sum up to about one
 */
public record Face(Region box, double confidence, Map<Expression, Double> expressions) {
  public Face {
    expressions = Collections.unmodifiableMap(new EnumMap<>(expressions));
  }

  /** The likeliest expression. */
  public Expression expression() {
    return Collections.max(expressions.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  /** The share of an expression, 0..1. */
  public double share(Expression expression) {
    return expressions.getOrDefault(expression, 0.0);
  }
}
