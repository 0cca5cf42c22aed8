package io.songlens.composer.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value of a style file that knows where it stands. Reading a wrong value notes the problem and
 * carries on with a harmless one, so that one run finds all problems.
 */
final class StyleNode {
  private final String file;
  private final Node node;
  private final List<StyleProblem> problems;

  StyleNode(String file, Node node, List<StyleProblem> problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
  }

  /** Notes every key outside the list, and every key written twice. */
  StyleNode onlyKeys(String... allowed) {
    Set<String> known = Set.copyOf(Arrays.asList(allowed));
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : tuples()) {
      String key = textOf(tuple.getKeyNode());
      if (!known.contains(key)) {
        problem(tuple.getKeyNode(), "unknown key '" + key + "'; known are " + List.of(allowed));
      }
      if (!seen.add(key)) {
        problem(tuple.getKeyNode(), "key '" + key + "' is written twice");
      }
    }
    return this;
  }

  Optional<StyleNode> child(String key) {
    return tuples().stream()
        .filter(tuple -> textOf(tuple.getKeyNode()).equals(key))
        .findFirst()
        .map(tuple -> new StyleNode(file, tuple.getValueNode(), problems));
  }

  /** The child, or a noted problem and the empty value. */
  StyleNode require(String key) {
    return child(key)
        .orElseGet(
            () -> {
              problem(node, "missing key '" + key + "'");
              return new StyleNode(file, node, new ArrayList<>());
            });
  }

  /** The children of a mapping in the order written. */
  Map<String, StyleNode> children() {
    Map<String, StyleNode> children = new LinkedHashMap<>();
    for (NodeTuple tuple : tuples()) {
      children.put(textOf(tuple.getKeyNode()), new StyleNode(file, tuple.getValueNode(), problems));
    }
    return children;
  }

  List<StyleNode> items() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(item -> new StyleNode(file, item, problems)).toList();
    }
    problem(node, "expected a list");
    return List.of();
  }

  <T> List<T> list(Function<StyleNode, T> reader) {
    List<StyleNode> items = items();
    if (items.isEmpty() && node instanceof SequenceNode) {
      problem(node, "the list is empty");
    }
    return items.stream().map(reader).toList();
  }

  String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    problem(node, "expected a text");
    return "";
  }

  /** A text read by a parser whose refusal is noted as a problem. */
  <T> T as(Function<String, T> parser, T fallback) {
    String text = text();
    return text.isEmpty() ? fallback : build(() -> parser.apply(text), fallback);
  }

  /** A value built from several children; its refusal is noted as a problem here. */
  <T> T build(Supplier<T> builder, T fallback) {
    try {
      return builder.get();
    } catch (IllegalArgumentException refusal) {
      problem(node, String.valueOf(refusal.getMessage()));
      return fallback;
    }
  }

  double number(double low, double high) {
    double value = node instanceof ScalarNode scalar ? parsed(scalar.getValue()) : Double.NaN;
    if (value >= low && value <= high) {
      return value;
    }
    problem(node, "expected a number from %s to %s".formatted(plain(low), plain(high)));
    return low;
  }

  private static double parsed(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException noNumber) {
      return Double.NaN;
    }
  }

  int integer(int low, int high) {
    double value = number(low, high);
    if (value != StrictMath.rint(value)) {
      problem(node, "expected a whole number");
    }
    return (int) value;
  }

  boolean bool() {
    String text = text();
    if (!text.equals("true") && !text.equals("false")) {
      problem(node, "expected true or false");
    }
    return text.equals("true");
  }

  boolean isA(NodeType type) {
    return node.getNodeType() == type;
  }

  void problem(String message) {
    problem(node, message);
  }

  private List<NodeTuple> tuples() {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue();
    }
    problem(node, "expected keys and values");
    return List.of();
  }

  private void problem(Node at, String message) {
    Optional<Mark> mark = at.getStartMark();
    int line = mark.map(m -> m.getLine() + 1).orElse(1);
    int column = mark.map(m -> m.getColumn() + 1).orElse(1);
    StyleProblem problem = new StyleProblem(file, line, column, message);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  private static String textOf(Node key) {
    return key instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static String plain(double number) {
    return number == StrictMath.rint(number) ? String.valueOf((long) number) : "" + number;
  }
}
