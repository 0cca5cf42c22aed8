package io.songlens.composer.style;

import java.util.List;
import java.util.stream.Collectors;

/** Style files that cannot be used, with every problem of every file. */
public final class StyleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<StyleProblem> problems;

  StyleException(List<StyleProblem> problems) {
    super(problems.stream().map(StyleProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every problem, by file, line and column. */
  public List<StyleProblem> problems() {
    return problems;
  }
}
