package io.songlens.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/**
 * The page as a browser keeps it, behind a proxy: where that finds nobody, and where files change.
 */
class KeptPageTest extends BrowserTest {
  private static final String NEW_VERSION = "0123456789abcdef";

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
  @ValueSource(ints = {502, 503, 504})
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

  @Test
  void newFilesAreTakenAllAtOnceAndAPageWithTheOldOnesGoesOn() throws IOException {
    assertThat(page.locator("#style option:nth-of-type(2)")).isAttached();
    String old = (String) page.evaluate("caches.keys().then(([name]) => name)");
    String version = old.substring(old.lastIndexOf('-') + 1);
    proxy.change(
        text ->
            text.replace(version, NEW_VERSION)
                .replace("A photo goes in, a song comes out.", "Another page.")
                .replace("Choose a photo first.", "Another text."));

    Page other = page.context().newPage();
    other.navigate(proxy.address() + "/");
    assertThat(other.getByText("Another page.")).isVisible();
    other.locator("#make").click();
    assertThat(other.locator("#problem")).hasText("Another text.");

    page.waitForFunction(
        "async (kept) => { const { installing, waiting, active } = await navigator.serviceWorker.ready;"
            + " return !installing && !waiting && active.state === 'activated'"
            + " && (await caches.keys()).join() === kept"
            + " && Boolean(await caches.match('/', { cacheName: kept })); }",
        "songlens-shell-" + NEW_VERSION);
    button("Make a song").click();
    assertThat(page.locator("#problem")).hasText("Choose a photo first.");
    proxy.findNobody(502);
    page.reload();
    assertThat(page.getByText("Another page.")).isVisible();
    button("Make a song").click();
    assertThat(page.locator("#problem")).hasText("Another text.");
    complaints.removeIf(complaint -> complaint.contains("502"));
  }
}
