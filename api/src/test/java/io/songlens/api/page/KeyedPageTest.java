package io.songlens.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.songlens.api.access.Quota;
import io.songlens.api.access.Scope;
import io.songlens.api.support.KeyedServiceTest;
import io.songlens.api.support.Photos;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The page of a service that needs keys. */
class KeyedPageTest extends KeyedServiceTest {
  KeyedPageTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void withAKeyThePageDoesAllThatItDoesWithout() throws Exception {
    setDefaultAssertionTimeout(30_000); // a busy machine is slow
    openGate();
    try (Chromium chromium = new Chromium()) {
      Page page = chromium.browser().newPage();
      page.setDefaultTimeout(30_000);
      List<String> faults = new ArrayList<>();
      page.onPageError(faults::add);
      page.navigate("http://127.0.0.1:" + port + "/");

      enter(page, "sl_0123abcd_nonsense");
      assertThat(page.getByRole(AriaRole.ALERT)).hasText("This is not a key of this service.");
      assertThat(page.getByText("Choose photos")).isHidden();
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "page", "key.png")));

      enter(page, newKey(newName(), newName(), Scope.usual(), Quota.NONE));
      assertThat(page.getByText("Choose photos")).isVisible();
      page.locator("#photo")
          .setInputFiles(new FilePayload("beach.png", "image/png", Photos.sunset()));
      page.getByLabel("Title").fill("Behind the door");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make a song")).click();
      assertThat(
              page.getByRole(
                  AriaRole.HEADING, new Page.GetByRoleOptions().setName("Behind the door")))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
      assertThat(page.locator("#lyrics li")).hasCount(3);
      Download flac =
          page.waitForDownload(
              () ->
                  page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Song (FLAC)"))
                      .click());
      Assertions.assertThat(flac.suggestedFilename()).isEqualTo("Behind the door.flac");
      Assertions.assertThat(faults).isEmpty();
    } finally {
      closeGate();
    }
  }

  private static void enter(Page page, String key) {
    page.getByLabel("Key").fill(key);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on")).click();
  }
}
