package io.songlens.api.song;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Refuses options that nobody knows: a misspelt one would otherwise be ignored without a word. */
public final class UnknownFields {
  private UnknownFields() {}

  /**
   * Looks at the names of a form's fields.
   *
   * @param besides what else may come with the form, as the end of the sentence that lists options
   * @throws ProblemException if one of them is not known
   */
  public static void refuse(HttpServletRequest request, Set<String> known, String besides) {
    for (String name : request.getParameterMap().keySet()) {
      if (!known.contains(name)) {
        throw new ProblemException(
            ProblemCode.UNKNOWN_OPTION,
            "An option is unknown. Known options: "
                + String.join(", ", known.stream().sorted().toList())
                + besides);
      }
    }
  }
}
