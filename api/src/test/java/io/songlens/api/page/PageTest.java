package io.songlens.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.songlens.api.support.Client;
import io.songlens.api.support.Photos;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Ordering a song on the page, and what becomes of it. */
class PageTest extends BrowserTest {
  PageTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void aSentenceAStyleOrAMoodIsEnoughForASong() {
    page.getByLabel("Theme").check();
    assertThat(page.locator("#drop")).isHidden();
    button("Make a song").click();
    assertThat(page.getByRole(AriaRole.ALERT))
        .hasText("Say what the song is about, choose a style, or set a mood.");
    page.getByLabel("Chat").check();
    assertThat(page.getByLabel("Style")).isHidden();
    page.getByLabel("Tell me about your song").fill("A song about the sea");
    picture("chat");
    page.getByLabel("Pure music").check();
    page.getByLabel("Sad to happy").fill("-0.8");
    assertThat(page.locator("#valence-word")).hasText("very sad");
    picture("pure-music");
    button("Make a song").click();

    assertThat(heading("Golden Shore")).isVisible();
  }

  @Test
  void aPhotoBecomesASongToHearReadAndTakeAway() throws IOException {
    picture("order");
    choose("beach.png", Photos.sunset());
    assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("beach.png")))
        .isVisible();
    page.getByLabel("What should the song be like?").fill("wait");
    page.getByLabel("Style").selectOption("bright-pop");
    page.getByLabel("Title").fill("Low & <b>high</b> tide");
    page.getByLabel("Seed").fill("21");
    picture("chosen");
    button("Make a song").click();

    assertThat(status("Playing and singing it")).isVisible();
    assertThat(page.locator("#percent")).hasText("50 %");
    picture("progress");
    openGate();

    assertThat(heading("Low & <b>high</b> tide")).isVisible();
    assertThat(page.locator("#facts")).containsText("D major");
    assertThat(page.locator("#facts")).containsText("seed 21");
    assertThat(page.locator("#saw")).containsText("beach (91 %)");
    assertThat(page.locator("#why")).containsText("valence 0.42");
    assertThat(page.locator("#writer")).containsText("The model did not answer.");
    assertTheWordsFollowTheMusic();
    assertTheSongCanBeTakenAway();
    picture("result");
  }

  @Test
  void whoListensToTheOpeningGoesOnListeningToTheSong() throws IOException {
    choose("beach.png", Photos.sunset());
    page.getByLabel("What should the song be like?").fill("wait");
    button("Make a song").click();
    assertThat(page.getByLabel("The song's opening")).isVisible();
    page.evaluate("() => document.getElementById('opening').play()");
    page.waitForFunction("() => document.getElementById('opening').currentTime > 0.5");
    picture("opening");
    openGate();
    assertThat(heading("Golden Shore")).isVisible();
    page.waitForFunction(
        "() => { const song = document.getElementById('audio');"
            + " return !song.paused && song.currentTime > 0.5; }");
    assertThat(page.getByLabel("The song's opening")).isHidden();
  }

  @Test
  void aSongIsFollowedOnThoughAProxyFoundNobodyToTellOfIt() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    page.route(
        "**/v1/songs/*/events",
        route -> {
          if (asked.incrementAndGet() == 1) {
            route.fulfill(nobody());
          } else {
            route.resume();
          }
        });
    choose("beach.png", Photos.sunset());
    page.getByLabel("What should the song be like?").fill("wait");
    button("Make a song").click();
    assertThat(status("Playing and singing it")).isVisible();
    page.waitForCondition(() -> asked.get() == 2);
    openGate();
    assertThat(heading("Golden Shore")).isVisible();
    complaints.removeIf(complaint -> complaint.contains("502"));
  }

  @Test
  void aRequestThatDoesNotGetThroughIsNotRepeatedWithoutAPause() {
    AtomicInteger asked = new AtomicInteger();
    page.route(
        "**/v1/styles",
        route -> {
          asked.incrementAndGet();
          route.fulfill(nobody());
        });
    page.reload();
    assertThat(page.locator("#unreachable")).containsText("The service cannot be reached.");
    page.waitForTimeout(4000);
    assertThat(asked.get()).isBetween(2, 4);
    page.unroute("**/v1/styles");
    page.waitForFunction("() => document.getElementById('style').options.length > 1");
    assertThat(page.locator("#unreachable")).isEmpty();
    complaints.removeIf(complaint -> complaint.contains("502"));
  }

  @Test
  void anOrderOfWhichNobodyKnowsWhetherItWasHeardIsNotMadeTwice() throws IOException {
    openGate();
    AtomicInteger sent = new AtomicInteger();
    page.route(
        "**/v1/songs",
        route -> {
          if (route.request().method().equals("POST") && sent.incrementAndGet() == 1) {
            route.fetch(); // it is heard, but its answer is lost
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(500)
                    .setContentType("application/problem+json")
                    .setBody("{\"code\":\"internal-error\",\"title\":\"Lost\"}"));
          } else {
            route.resume();
          }
        });
    choose("beach.png", Photos.sunset());
    page.getByLabel("Title").fill("Unheard");
    button("Make a song").click();
    assertThat(page.locator("#problem")).hasText("Lost");
    button("Make a song").click();
    assertThat(heading("Unheard")).isVisible();
    assertThat(Client.json(client.get("/v1/songs?q=Unheard")).path("songs")).hasSize(1);

    button("Make another").click();
    button("Make a song").click(); // the same, but a song came of the one before
    assertThat(heading("Unheard")).isVisible();
    assertThat(Client.json(client.get("/v1/songs?q=Unheard")).path("songs")).hasSize(2);
    complaints.removeIf(complaint -> complaint.contains("500"));
  }

  @Test
  void whoFetchesAFileIsToldWhetherAnybodyWasThere() {
    page.route("**/files/nobody", route -> route.fulfill(nobody()));
    page.route("**/files/cut", Route::abort);
    assertThat(causeOf("/files/nobody")).isEqualTo(Map.of("status", 502, "unreachable", true));
    assertThat(causeOf("/files/cut")).isEqualTo(Map.of("unreachable", true));
    assertThat(causeOf("/no-such-file")).isEqualTo(Map.of("status", 404, "unreachable", false));
    complaints.clear();
  }

  private Object causeOf(String link) {
    return page.evaluate(
        "(link) => import('/service.js').then(({ file }) => file(link)).catch(({ cause }) => cause)",
        link);
  }

  private static Route.FulfillOptions nobody() {
    return new Route.FulfillOptions().setStatus(502).setContentType("text/html").setBody("Nobody");
  }

  private void assertTheWordsFollowTheMusic() {
    Locator second = page.getByRole(AriaRole.LISTITEM).filter(hasText("sings"));
    assertThat(second.getByRole(AriaRole.BUTTON)).hasText("Evening <b>sings</b> to me");
    page.waitForFunction("document.getElementById('audio').readyState >= 1");
    page.evaluate("document.getElementById('audio').currentTime = 2.8");
    assertThat(second).hasClass("now");
    assertThat(page.locator("#lyrics .sung")).hasText("<b>sings</b>");
    page.evaluate("document.getElementById('audio').currentTime = 3.2");
    assertThat(page.locator("#lyrics .sung")).hasText("to");
    page.evaluate("document.getElementById('audio').currentTime = 3.9");
    assertThat(page.locator("#lyrics .sung")).hasCount(0);
    assertThat(second).hasClass("now");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Carry home")).click();
    page.waitForFunction("document.getElementById('audio').currentTime >= 4");
    assertThat(second).not().hasClass("now");
    assertThat(page.getByRole(AriaRole.LISTITEM).filter(hasText("Carry"))).hasClass("now");
    page.evaluate("document.getElementById('audio').pause()");
  }

  private void assertTheSongCanBeTakenAway() {
    Download download =
        page.waitForDownload(
            () ->
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Song (MP3)"))
                    .click());
    assertThat(download.suggestedFilename()).isEqualTo("Low & b high b tide.mp3");
  }

  @Test
  void aSongIsChangedInWordsAndTheTakeBeforeIsStillThere() throws IOException {
    openGate();
    choose("beach.png", Photos.sunset());
    page.getByLabel("What should the song be like?").fill("take");
    button("Make a song").click();
    assertThat(page.getByLabel("Change it")).isVisible();
    assertThat(page.locator("#takes-part")).isHidden();
    String original = page.url();

    page.getByLabel("Change it").fill("bananas");
    button("Make a new take").click();
    assertThat(page.locator("#change-problem")).containsText("\"bananas\" is not understood");
    complaints.removeIf(complaint -> complaint.contains("422"));
    page.getByLabel("Change it").fill("slower, and let a child sing it");
    button("Make a new take").click();

    Locator takes = page.locator("#takes li");
    assertThat(takes).hasCount(2);
    assertThat(takes.nth(1)).containsText("Take 1");
    assertThat(takes.nth(1)).containsText("tempo: ");
    assertThat(takes.nth(1)).containsText("voice: child");
    assertThat(page.locator("#takes [aria-current]")).hasText("Take 1");
    assertThat(page.url()).isNotEqualTo(original);
    picture("takes");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The song from your photo"))
        .click();
    assertThat(page.locator("#takes [aria-current]")).hasText("The song from your photo");
    assertThat(page.url()).isEqualTo(original);
  }

  @Test
  void aBrandIsAskedForBesideWhatElseThereIs() {
    page.getByText("For a brand, and more files").click();
    assertThat(page.getByLabel("Brand")).isVisible();
    assertThat(page.getByLabel("Slogan")).isVisible();
    assertThat(page.getByLabel("Words not to sing")).isVisible();
    page.getByLabel("Without words").check();
    assertThat(page.getByLabel("Voice")).isDisabled();
  }

  @Test
  void itWorksByKeyboardOnAPhoneInTheDark() throws IOException {
    page.context().close();
    page = open(390, 844, ColorScheme.DARK);
    openGate();
    picture("order-phone-dark");
    page.keyboard().press("Tab");
    assertThat(page.getByText("Skip to content")).isFocused();
    page.keyboard().press("Tab");
    assertThat(button("English")).isFocused();
    page.keyboard().press("Tab");
    assertThat(button("中文")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.getByLabel("Photos", new Page.GetByLabelOptions().setExact(true))).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator("#photo")).isFocused();
    choose("beach.png", Photos.sunset());
    page.getByLabel("Title").focus();
    page.keyboard().type("Night");
    page.keyboard().press("Enter");
    assertThat(heading("Night")).isFocused();
    assertThat(page.locator("#lyrics li")).hasCount(3);
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).isEqualTo(0);
    picture("result-phone-dark");
  }

  @Test
  void troublesAreToldInWords() {
    button("Make a song").click();
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("Choose a photo first.");
    choose("letter.png", "not a photo".getBytes(StandardCharsets.UTF_8));
    button("Make a song").click();
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("Photo 1: This is not a photo.");
    complaints.removeIf(complaint -> complaint.contains("415"));
    button("Remove letter.png").click();
    choose("beach.png", Photos.sunset());
    page.getByLabel("What should the song be like?").fill("refuse");
    button("Make a song").click();
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("No song came of it: The sky is too blue.");
  }

  @Test
  void aSongCanBeStoppedWhileItIsMade() {
    choose("beach.png", Photos.sunset());
    page.getByLabel("What should the song be like?").fill("wait");
    button("Make a song").click();
    assertThat(status("Playing and singing it")).isVisible();
    button("Stop and delete").click();
    assertThat(button("Make a song")).isVisible();
    complaints.removeIf(complaint -> complaint.contains("404"));
  }

  @Test
  void aFinishedSongIsFoundAgain() throws IOException {
    openGate();
    choose("beach.png", Photos.sunset());
    page.getByLabel("Title").fill("Found again");
    page.getByLabel("Without words").check();
    button("Make a song").click();
    assertThat(heading("Found again")).isVisible();
    assertThat(page.locator("#lyrics-part")).isHidden();
    button("Make another").click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Found again")).click();
    assertThat(heading("Found again")).isVisible();
    page.onDialog(dialog -> dialog.accept());
    button("Delete this song").click();
    assertThat(button("Make a song")).isVisible();
    assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Found again")))
        .hasCount(0);
  }
}
