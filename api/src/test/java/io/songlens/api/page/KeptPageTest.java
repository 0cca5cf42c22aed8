package io.songlens.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** The page as a browser keeps it, behind a proxy that finds nobody, or keeps silent. */
class KeptPageTest extends BrowserTest {
  private StandIn proxy;

  KeptPageTest(ApplicationContext context) {
    super(context);
  }

  @BeforeEach
  void keepThePage() throws IOException {
    proxy = new StandIn(port);
    page.navigate(proxy.address() + "/");
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
  }

  @AfterEach
  void closeProxy() {
    page.navigate("about:blank"); // so that it does not miss the proxy
    proxy.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 504})
  void aProxyThatFindsNobodyIsNotSeen(int status) {
    proxy.findNobody(status);
    page.reload();
    assertThat(button("Make a song")).isVisible();
    assertThat(page.locator("#unreachable")).containsText("The service cannot be reached.");
    proxy.findNobody(0);
    page.waitForFunction("() => document.getElementById('style').options.length > 1");
    assertThat(page.locator("#unreachable")).isEmpty();
    complaints.removeIf(complaint -> complaint.contains(String.valueOf(status)));
  }

  @Test
  void aServiceThatDoesNotAnswerIsNotWaitedForForLong() {
    proxy.keepSilent();
    long start = System.nanoTime();
    page.navigate(proxy.address() + "/library");
    double shownMs = (System.nanoTime() - start) / 1e6;
    assertThat(heading("Library")).isVisible();
    assertThat(shownMs).isBetween(3900.0, 15_000.0);
    assertThat(proxy.unanswered()).isPositive();
  }
}
