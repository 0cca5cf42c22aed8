package io.songlens.api.song;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies of JSON. A misspelt option would otherwise be ignored without a word. */
@ConditionalOnWebApplication
@Component
public class JsonBody {
  /** Far more than the longest body that makes sense. */
  private static final int MOST_BYTES = 65_536;

  private final ObjectReader reader;

  JsonBody(JsonMapper json) {
    this.reader = json.reader(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /**
   * What a body says.
   *
   * @param type a record with a component for each field there is
   * @throws ProblemException if it is not JSON, or has a field that there is not
   */
  public <T> T read(InputStream content, Class<T> type) throws IOException {
    byte[] body = content.readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST, "The body has more than " + MOST_BYTES + " bytes.");
    }
    try {
      T form = reader.forType(type).readValue(body);
      if (form == null) {
        throw new ProblemException(ProblemCode.BAD_REQUEST, "The body is a JSON object.");
      }
      return form;
    } catch (UnrecognizedPropertyException e) {
      throw new ProblemException(
          ProblemCode.UNKNOWN_OPTION,
          "A field is unknown. Known fields here: "
              + Arrays.stream(e.getReferringClass().getRecordComponents())
                  .map(component -> component.getName())
                  .collect(Collectors.joining(", "))
              + ".");
    } catch (JacksonException e) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST,
          "The body cannot be read as JSON with the fields that /v1/openapi names.");
    }
  }
}
