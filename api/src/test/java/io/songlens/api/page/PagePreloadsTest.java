package io.songlens.api.page;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages name all modules that they will need, so that none waits for the one that asks for it. */
class PagePreloadsTest {
  private static final Pattern NAMED =
      Pattern.compile("<link rel=\"modulepreload\" href=\"/([\\w-]+\\.js)\">");
  private static final Pattern STARTED =
      Pattern.compile("<script src=\"/([\\w-]+\\.js)\" type=\"module\">");
  private static final Pattern NEEDED =
      Pattern.compile("(?m)^(?:import|export) [^;]*?from \"\\./([\\w-]+\\.js)\";");

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "campaigns.html", "library.html"})
  void aPageNamesTheModulesThatItsModulesNeed(String page) {
    Set<String> needed = new TreeSet<>();
    Set<String> started = found(STARTED, page);
    started.forEach(module -> addNeeds(module, needed));
    needed.removeAll(started);
    assertThat(found(NAMED, page)).isNotEmpty().isEqualTo(needed);
  }

  private static void addNeeds(String module, Set<String> needed) {
    for (String other : found(NEEDED, module)) {
      if (needed.add(other)) {
        addNeeds(other, needed);
      }
    }
  }

  private static Set<String> found(Pattern pattern, String file) {
    return pattern
        .matcher(ShownTexts.read(ShownTexts.STATIC.resolve(file)))
        .results()
        .map(match -> match.group(1))
        .collect(toCollection(TreeSet::new));
  }
}
