package io.songlens.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.songlens.api.support.Order;
import io.songlens.api.support.Photos;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/** What can be done with a finished song on its page. */
class StudioPageTest extends BrowserTest {
  private static final int MOST_BYTES_BEFORE_SOUND = 500_000;

  StudioPageTest(ApplicationContext context) {
    super(context);
  }

  @ParameterizedTest
  @CsvSource({"390, 844, DARK, phone", "1280, 900, LIGHT, desktop"})
  void aLineIsChangedAndTheNewTakePlays(int width, int height, ColorScheme scheme, String name)
      throws IOException {
    page.context().close();
    page = open(width, height, scheme);
    openGate();
    order("take");
    button("Play").click();
    page.waitForFunction("() => document.getElementById('audio').currentTime > 0.3");
    button("Pause").click();
    picture("song-" + name);
    String original = page.url();

    Locator line = page.locator("#lyrics li[data-line]").first();
    line.getByRole(AriaRole.BUTTON).nth(1).click();
    Locator field = page.getByLabel("The line’s words");
    assertThat(page.locator(".report .good")).isVisible();
    String before = field.inputValue();
    field.fill("This line is by far too long to be sung in the place where it would be sung");
    assertThat(page.locator(".report .bad")).containsText("It cannot be sung.");
    assertThat(button("Sing it")).isDisabled();
    picture("line-refused-" + name);
    String offered = page.locator(".offer").first().textContent();
    page.locator(".offer").first().click();
    assertThat(field).hasValue(offered);
    assertThat(button("Sing it")).isEnabled();
    picture("line-" + name);
    button("Sing it").click();

    assertThat(page.locator("#takes [aria-current]")).hasText("Take 1");
    assertThat(page.url()).isNotEqualTo(original);
    page.waitForFunction(
        "() => { const song = document.getElementById('audio');"
            + " return !song.paused && song.currentTime > 0.5; }");
    assertThat(words(page.locator("#lyrics .jump").first().textContent()))
        .isEqualTo(words(offered))
        .isNotEqualTo(words(before));
    Download download =
        page.waitForDownload(() -> page.getByRole(AriaRole.LINK, named("Song (MP3)")).click());
    assertThat(download.suggestedFilename()).endsWith(".mp3");
    assertThat(overflow()).isEqualTo(0);
  }

  /** Timed words are told without what stands between them. */
  private static String words(String line) {
    return line.replaceAll("[^\\p{L}\\p{N}']+", " ").strip().toLowerCase(java.util.Locale.ROOT);
  }

  @Test
  void theWaveformIsASliderForTheKeyboardAndForThePointer() throws IOException {
    openGate();
    order("take");
    Locator slider = page.getByRole(AriaRole.SLIDER, named("Place in the song"));
    Locator sections = page.locator("#sections button");
    assertThat(slider).hasAttribute("aria-valuemax", "40");
    assertThat(slider).hasAttribute("aria-valuetext", Pattern.compile("0:00 of 0:40, .+"));
    assertThat(sections.first()).hasAttribute("aria-current", "true");
    slider.focus();
    page.keyboard().press("ArrowRight");
    assertThat(slider).hasAttribute("aria-valuenow", "5");
    page.keyboard().press("ArrowLeft");
    assertThat(slider).hasAttribute("aria-valuenow", "0");
    page.keyboard().press("PageUp");
    assertThat(sections.nth(1)).hasAttribute("aria-current", "true");
    page.keyboard().press("End");
    assertThat(slider).hasAttribute("aria-valuenow", "40");
    page.keyboard().press("Home");
    page.keyboard().press("Space");
    page.waitForFunction(
        "() => { const song = document.getElementById('audio');"
            + " return !song.seeking && song.currentTime > 0.3 && song.currentTime < 5; }");
    page.keyboard().press("Space");
    assertThat(button("Play")).isVisible();

    slider.click(); // in its middle
    page.waitForFunction("() => Math.abs(document.getElementById('audio').currentTime - 20) < 1");
    sections.first().click();
    page.waitForFunction("() => document.getElementById('audio').currentTime === 0");
  }

  @Test
  void whatWasSeenLeadsToTheChoicesThatNameIt() throws IOException {
    openGate();
    order("");
    Locator regions = page.locator("#regions button");
    assertThat(regions).hasCount(2); // the kite is not on the cover
    Locator beach = button("beach (91 %)").first();
    beach.click();
    assertThat(page.locator("#named")).hasText("1 choice names beach.");
    assertThat(page.locator("#why .named").first()).hasText("Style");
    assertThat(page.locator("#why .other").first()).hasText("Key");
    assertThat(page.locator("#regions [aria-pressed=true]")).hasText("beach (91 %)");
    picture("why");
    page.locator("#regions button").filter(hasText("dog")).click();
    assertThat(page.locator("#named")).hasText("No choice names dog.");
    page.locator("#regions button").filter(hasText("dog")).click();
    assertThat(page.locator("#why .other")).hasCount(0);
  }

  @Test
  void theNotesAreDrawnWhenTheyAreAskedFor() throws IOException {
    openGate();
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    page.onRequest(request -> asked.add(request.url()));
    order("take");
    assertThat(asked).noneMatch(url -> url.contains("staff.js") || url.contains("musicxml"));
    page.getByText("Notes", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".stave").first()).isVisible();
    Object bars = page.evaluate("document.querySelectorAll('.bar').length");
    assertThat((Integer) bars).isGreaterThan(8);
    assertThat(page.locator(".stave .word").first()).not().isEmpty();
    page.locator(".bar").nth(2).click();
    assertThat(page.locator(".bar").nth(2)).hasClass(Pattern.compile("now"));
    picture("notes");
  }

  @Test
  void partsAreMutedAndHeardAlone() throws IOException {
    openGate();
    page.getByText("For a brand, and more files").click();
    page.getByLabel("Every part as a file of its own").check();
    order("");
    page.getByText("Every part by itself").click();
    button("Fetch the parts").click();
    Locator parts = page.locator("#parts li");
    assertThat(parts).hasCount(2);
    assertThat(parts.nth(1)).containsText("Lead voice");
    assertThat((Boolean) page.evaluate("document.getElementById('audio').muted")).isTrue();
    button("Only Bass").click();
    assertThat(parts.nth(1)).hasClass("silent");
    assertThat(parts.nth(0)).not().hasClass("silent");
    button("Mute Bass").click();
    assertThat(parts.nth(0)).hasClass("silent");
    picture("mixer");
    button("Play").click();
    page.waitForFunction("() => document.getElementById('audio').currentTime > 0.3");
    button("Back to the finished song").click();
    assertThat((Boolean) page.evaluate("document.getElementById('audio').muted")).isFalse();
  }

  @Test
  void aSongWithoutItsPartsSaysHowToGetThem() throws IOException {
    openGate();
    order("");
    page.getByText("Every part by itself").click();
    assertThat(page.locator("#mixer-none")).containsText("Every part as a file of its own");
  }

  @ParameterizedTest
  @CsvSource({"390, 844, LIGHT, phone", "1280, 900, DARK, desktop"})
  void aLinkShowsTheSongToOthersUntilItIsDeleted(
      int width, int height, ColorScheme scheme, String name) throws IOException {
    page.context().close();
    page = open(width, height, scheme);
    openGate();
    page.getByLabel("Title").fill("Low & <b>high</b> tide");
    order("take");
    String id = page.url().substring(page.url().indexOf('#') + 1);
    button("Make a link").click();
    assertThat(page.getByRole(AriaRole.IMG, named("The link as a QR code"))).isVisible();
    page.waitForFunction("() => document.getElementById('share-code').naturalWidth > 0");
    String link = page.getByLabel("The link").inputValue();
    page.locator("#share").scrollIntoViewIfNeeded();
    picture("share-" + name);

    page.navigate(link);
    assertThat(heading("Low & <b>high</b> tide")).isVisible();
    assertThat(page.locator("#lyrics li").first()).isVisible();
    button("Play").click();
    page.waitForFunction("() => document.getElementById('audio').currentTime > 0.3");
    button("Pause").click();
    assertThat(page.getByRole(AriaRole.BUTTON, named("Delete"))).hasCount(0);
    assertThat(overflow()).isEqualTo(0);
    picture("shared-" + name);

    client.delete("/v1/songs/" + id);
    Response gone = page.navigate(link);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(heading("There is no song here")).isVisible();
    complaints.removeIf(complaint -> complaint.contains("404"));
  }

  @Test
  void thePageIsLightBeforeTheSoundComes() {
    String id = client.ordered(Order.ofOnePhoto());
    client.await(id, "done");
    page.navigate("http://127.0.0.1:" + port + "/#" + id);
    page.reload();
    assertThat(page.locator("#song-title")).isVisible();
    assertThat(page.locator("#lyrics li")).hasCount(3);
    page.waitForLoadState();
    int bytes =
        (Integer)
            page.evaluate(
                "performance.getEntries()"
                    + ".filter(({ name, encodedBodySize }) => encodedBodySize && !/song.mp3/.test(name))"
                    + ".reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)");
    assertThat(bytes).isBetween(20_000, MOST_BYTES_BEFORE_SOUND);
  }

  private void order(String wish) {
    choose("beach.png", Photos.sunset());
    page.getByLabel("What should the song be like?").fill(wish);
    button("Make a song").click();
    assertThat(page.locator("#song-title")).isVisible();
    page.waitForFunction("() => document.getElementById('audio').readyState >= 1");
  }

  private Object overflow() {
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
