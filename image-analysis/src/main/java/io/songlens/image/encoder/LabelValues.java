package io.songlens.image.encoder;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes values from a label file and says which one is wrong and where it is. */
final class LabelValues {
  private static final int LONGEST_EMBEDDING = 16_384;

  private final Path file;
  private final JsonReader json;

  LabelValues(Path file, JsonReader json) {
    this.file = file;
    this.json = json;
  }

  /** Reads one field's value. */
  interface Field {
    void read(String name) throws IOException;
  }

  /** Reads one element. */
  interface Element {
    void read() throws IOException;
  }

  void object(Field field) throws IOException {
    require(JsonToken.BEGIN_OBJECT, "is not an object");
    json.beginObject();
    while (json.hasNext()) {
      field.read(json.nextName());
    }
    json.endObject();
  }

  void array(Element element) throws IOException {
    require(JsonToken.BEGIN_ARRAY, "is not an array");
    json.beginArray();
    while (json.hasNext()) {
      element.read();
    }
    json.endArray();
  }

  /** A text that is not blank. */
  String text() throws IOException {
    require(JsonToken.STRING, "is not a text");
    String text = json.nextString();
    if (text.isBlank()) {
      throw wrong("is blank");
    }
    return text;
  }

  double number(double least, double greatest) throws IOException {
    require(JsonToken.NUMBER, "is not a number");
    String path = json.getPath();
    double number = json.nextDouble();
    if (number < least || number > greatest) {
      throw problem(
          "at %s has %s, which is not from %s to %s".formatted(path, number, least, greatest));
    }
    return number;
  }

  List<Double> three(double least, double greatest) throws IOException {
    List<Double> numbers = new ArrayList<>();
    String path = json.getPath();
    array(() -> numbers.add(number(least, greatest)));
    if (numbers.size() != 3) {
      throw problem(
          "at %s has %d numbers, not one each of red, green and blue"
              .formatted(path, numbers.size()));
    }
    return numbers;
  }

  /**
   * Numbers that are not all zero.
   *
   * @param size how many there must be; 0 for any
   */
  double[] embedding(int size) throws IOException {
    List<Double> numbers = new ArrayList<>();
    String path = json.getPath();
    array(() -> numbers.add(number(-1e6, 1e6)));
    if (size > 0 && numbers.size() != size) {
      throw problem(
          "at %s has an embedding of %d numbers, and those before it have %d"
              .formatted(path, numbers.size(), size));
    }
    if (numbers.size() > LONGEST_EMBEDDING) {
      throw problem(
          "at %s has an embedding of more than %d numbers".formatted(path, LONGEST_EMBEDDING));
    }
    if (numbers.stream().allMatch(number -> number == 0)) {
      throw problem("at %s has an embedding that is empty or all zero".formatted(path));
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  void skip() throws IOException {
    json.skipValue();
  }

  /** The value, which must have been read by now. */
  <T> T present(@Nullable T value, String name) {
    if (value == null) {
      throw problem("at %s lacks \"%s\"".formatted(json.getPreviousPath(), name));
    }
    return value;
  }

  private void require(JsonToken token, String otherwise) throws IOException {
    if (json.peek() != token) {
      throw wrong(otherwise);
    }
  }

  /** What is wrong with the value at hand. */
  UnusableModelException wrong(String what) {
    return problem("is not as it should be: %s %s".formatted(json.getPath(), what));
  }

  /** What is wrong with the file. */
  UnusableModelException problem(String what) {
    return new UnusableModelException("The label file " + file + " " + what);
  }
}
