package io.songlens.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.songlens.api.support.Photos;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The page of campaigns. */
class CampaignPageTest extends BrowserTest {
  CampaignPageTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void aBrandGetsItsSongsHearsApprovesAndTakesThem() {
    visit("/campaigns", 1200, 900, ColorScheme.LIGHT);
    order("Mellow & <b>Bean</b>");
    assertThat(status("These are 4 songs.")).isVisible();
    picture("campaign-order");
    button("Make the songs").click();

    assertThat(heading("Mellow & <b>Bean</b>")).isVisible();
    Locator cuts = page.locator("#cuts li");
    assertThat(cuts).hasCount(4);
    assertThat(page.locator("#cuts audio")).hasCount(4);
    assertThat(cuts.first()).containsText("mug.png · bright-pop · 6 s · en · take 1");
    assertThat(button("Download approved songs")).isDisabled();

    Locator first = cuts.first();
    page.evaluate("() => document.querySelector('#cuts audio').play()");
    page.waitForFunction("() => document.querySelector('#cuts audio').currentTime > 0.3");
    within(first, "Approve").click();
    assertThat(within(first, "Approve")).hasAttribute("aria-pressed", "true");
    assertThat(page.evaluate("() => document.querySelector('#cuts audio').paused"))
        .as("approving stops the song")
        .isEqualTo(false);
    within(cuts.nth(1), "Reject").click();
    assertThat(page.locator("#facts")).containsText("4 songs · 4 done · 1 approved");
    picture("campaign-board");

    Download download = page.waitForDownload(() -> button("Download approved songs").click());
    assertThat(download.suggestedFilename()).isEqualTo("mellow-b-bean-b.zip");

    within(cuts.nth(2), "again").click();
    assertThat(cuts.nth(2)).containsText("take 2");
    assertThat(page.locator("#cuts audio")).hasCount(4);
    page.onDialog(dialog -> dialog.accept());
    button("Delete this campaign").click();
    assertThat(button("Make the songs")).isVisible();
  }

  @Test
  void itWorksOnAPhoneInTheDark() {
    visit("/campaigns", 390, 844, ColorScheme.DARK);
    button("Make the songs").click();
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("Say the brand first.");
    order("Ox");
    assertNoOverflow();
    picture("campaign-order-phone-dark");
    page.locator("#logo")
        .setInputFiles(
            new FilePayload("l.mid", "audio/midi", "no".getBytes(StandardCharsets.UTF_8)));
    button("Make the songs").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("The logo is broken");
    complaints.removeIf(complaint -> complaint.contains("422"));
    page.locator("#logo").setInputFiles(new FilePayload[0]);
    button("Make the songs").click();
    assertThat(heading("Ox")).isFocused();
    assertThat(page.locator("#cuts audio")).hasCount(4);
    assertNoOverflow();
    picture("campaign-board-phone-dark");
    button("Another campaign").click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ox")).first().click();
    assertThat(heading("Ox")).isVisible();
  }

  private void order(String brand) {
    page.getByLabel("Brand").fill(brand);
    page.locator("#photo").setInputFiles(new FilePayload("mug.png", "image/png", Photos.sunset()));
    page.getByLabel("Slogan for mug.png").fill("Good morning, <i>world</i>");
    for (String style : List.of("Acoustic ballad", "Bright pop")) {
      page.getByLabel(style).setChecked(style.equals("Bright pop"));
    }
  }

  private void assertNoOverflow() {
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).isEqualTo(0);
  }

  private static Locator within(Locator item, String name) {
    return item.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }
}
