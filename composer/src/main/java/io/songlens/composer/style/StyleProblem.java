package io.songlens.composer.style;

/**
 * Something wrong in a style file.
 *
 * @param file the file as given
 * @param line counted from 1
 * @param column counted from 1
 * @param message what is wrong, for a musician
 */
public record StyleProblem(String file, int line, int column, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
