package io.songlens.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.songlens.api.support.Photos;
import io.songlens.api.support.ServiceTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The page in Debian's Chromium; it fails, rather than being skipped, where there is none. */
class PageTest extends ServiceTest {
  private static final Path PICTURES = Path.of("target", "page");

  private static Playwright playwright;
  private static Browser browser;

  private final List<String> complaints = new ArrayList<>();
  private Page page;

  PageTest(ApplicationContext context) {
    super(context);
  }

  @BeforeAll
  static void startBrowser() {
    setDefaultAssertionTimeout(30_000); // a busy machine is slow
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        Path.of(System.getProperty("songlens.chromium", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--autoplay-policy=no-user-gesture-required"))
                    .setTimeout(120_000));
  }

  @AfterAll
  static void stopBrowser() {
    browser.close();
    playwright.close();
  }

  @BeforeEach
  void openPage() throws IOException {
    closeGate();
    page = open(1200, 900, ColorScheme.LIGHT);
  }

  @AfterEach
  void closePage() throws IOException {
    page.context().close();
    closeGate();
    assertThat(complaints).as("What the browser complained about").isEmpty();
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

    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Playing and singing it");
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
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Playing and singing it");
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

  private Page open(int width, int height, ColorScheme scheme) {
    Page opened =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(scheme))
            .newPage();
    opened.setDefaultTimeout(30_000);
    opened.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    opened.onPageError(complaints::add);
    opened.navigate("http://127.0.0.1:" + port + "/");
    return opened;
  }

  private void choose(String name, byte[] photo) {
    page.locator("#photo").setInputFiles(new FilePayload(name, "image/png", photo));
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }
}
