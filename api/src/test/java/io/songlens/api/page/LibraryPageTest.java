package io.songlens.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.songlens.api.support.Order;
import io.songlens.api.support.ServiceTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The library's page in Debian's Chromium. */
class LibraryPageTest extends ServiceTest {
  private static final Path PICTURES = Path.of("target", "page");

  LibraryPageTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void songsAreFoundByWordsAndByWhatTheyAreLike() {
    setDefaultAssertionTimeout(30_000); // a busy machine is slow
    String shelf = "shelf" + System.nanoTime(); // the service is shared with other tests
    for (int i = 1; i <= 3; i++) {
      Order order = Order.ofOnePhoto().with("seed", String.valueOf(200 * i)).with("wish", shelf);
      client.await(client.ordered(order.with("title", "Tide <b>" + i + "</b>")), "done");
    }
    try (Chromium chromium = new Chromium()) {
      for (int width : new int[] {1200, 390}) {
        search(
            chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(width, 844)),
            shelf,
            width);
      }
    }
  }

  private void search(Page page, String shelf, int width) {
    List<String> complaints = new ArrayList<>();
    page.setDefaultTimeout(30_000);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.navigate("http://127.0.0.1:" + port + "/library?q=" + shelf + "+TIDE");
    assertThat(page.getByLabel("Search your songs")).hasValue(shelf + " TIDE");
    Locator songs = page.locator("#songs > li");
    assertThat(songs).hasCount(3);
    assertThat(page.locator("#told")).hasText("3 songs");
    page.getByLabel("More like Tide <b>1</b>").click();
    Locator alike = page.getByRole(AriaRole.REGION).locator("ol > li");
    assertThat(alike.first()).containsText("same style");
    assertThat(alike.first()).containsText("both about: beach");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve("library-" + width + ".png"))
            .setFullPage(true));
    Assertions.assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .isEqualTo(0);
    page.getByLabel("Search your songs").fill("no song has this");
    assertThat(page.getByText("No song of yours has all these words.")).isVisible();
    assertThat(songs).hasCount(0);
    Assertions.assertThat(complaints).isEmpty();
    page.close();
  }
}
